import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["Como correu?", "Adorei", "Detestei", "Fechar", "Obrigado!"]

export const form: FormTexts = [
  "De que gostou?",
  "O que correu mal?",
  "Quer acrescentar algo?",
  "E-mails, telefones e números de cartão são ocultados.",
  "Podemos responder? E-mail ou telefone",
  "Queria dizer «{}»",
  "Enviar",
  "Concluir",
  "Alterado. Obrigado!",
  "Retirar o meu voto",
  "Contar mais",
  "Sem cookies. Sem rastreio.",
]

export const done: DoneTexts = [
  "Que bom. Obrigado!",
  "Obrigado por nos dizer.",
  "Retirado. Já não conta.",
  "Alterar a resposta",
  "Referência {}: indique-a para apagar o comentário.",
  "Contar a um amigo",
  "Ligação copiada.",
  "{} vai tratar disso.",
  "Disse, e nós fizemos.",
]
