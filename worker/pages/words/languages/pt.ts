import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Idioma",
  unknown: "Não há aqui nenhuma pergunta.",
  unknownHint: "O link pode ter um erro. Pergunte a quem lho deu.",
  closed: "Esta pergunta está fechada.",
  closedHint: "Obrigado por nos querer dizer.",
  notTaken: "De momento não conseguimos receber.",
  tryAgain: "Tentar de novo",
  tapped: "Tocou em «{}» no nosso e-mail. Enviar?",
  notYet: "Nada é enviado antes de tocar.",
  already: "Respondeu «{}». Pode mudar.",
}
