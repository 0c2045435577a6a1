import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Dil",
  unknown: "Burada soru yok.",
  unknownHint: "Bağlantı yanlış yazılmış olabilir. Size verene sorun.",
  closed: "Bu soru kapandı.",
  closedHint: "Bize anlatmak istediğiniz için teşekkürler.",
  notTaken: "Şu anda bunu alamadık.",
  tryAgain: "Yeniden dene",
  tapped: "E-postamızda “{}” seçtiniz. Gönderilsin mi?",
  notYet: "Siz dokunmadan hiçbir şey gönderilmez.",
  already: "Yanıtınız “{}”. Değiştirebilirsiniz.",
}
