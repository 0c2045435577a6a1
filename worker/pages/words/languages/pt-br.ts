import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Idioma",
  unknown: "Não há nenhuma pergunta aqui.",
  unknownHint: "O link pode ter um erro. Pergunte a quem passou para você.",
  closed: "Esta pergunta foi encerrada.",
  closedHint: "Obrigado por querer nos contar.",
  notTaken: "Não conseguimos receber agora.",
  tryAgain: "Tentar de novo",
  tapped: "Você tocou em “{}” no nosso e-mail. Enviar?",
  notYet: "Nada é enviado antes de você tocar.",
  already: "Você respondeu “{}”. Pode mudar.",
}
