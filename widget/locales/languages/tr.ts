import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["Nasıldı?", "Harika", "Berbat", "Kapat", "Teşekkürler!"]

export const form: FormTexts = [
  "Neyi beğendiniz?",
  "Ne ters gitti?",
  "Eklemek istediğiniz bir şey?",
  "E-posta, telefon ve kart numaraları gizlenir.",
  "Yanıt verelim mi? E-posta veya telefon",
  "“{}” demek istedim",
  "Gönder",
  "Bitti",
  "Değiştirildi. Teşekkürler!",
  "Oyumu geri al",
  "Daha fazla anlat",
  "Çerez yok. Takip yok.",
]

export const done: DoneTexts = [
  "Ne güzel. Teşekkürler!",
  "Söylediğiniz için teşekkürler.",
  "Geri alındı. Sayılmaz.",
  "Yanıtımı değiştir",
  "Kod {}: yorumunuzu sildirmek için belirtin.",
  "Arkadaşına söyle",
  "Bağlantı kopyalandı.",
  "{} ilgilenecek.",
  "Siz söylediniz, biz yaptık.",
]
