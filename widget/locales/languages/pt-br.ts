import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["Como foi?", "Adorei", "Detestei", "Fechar", "Obrigado!"]

export const form: FormTexts = [
  "Do que você gostou?",
  "O que deu errado?",
  "Quer contar algo mais?",
  "E-mails, telefones e números de cartão são ocultados.",
  "Podemos responder? E-mail ou telefone",
  "Eu quis dizer “{}”",
  "Enviar",
  "Concluir",
  "Alterado. Obrigado!",
  "Retirar meu voto",
  "Contar mais",
  "Sem cookies. Sem rastreamento.",
]

export const done: DoneTexts = [
  "Que bom. Obrigado!",
  "Obrigado por nos contar.",
  "Retirado. Não conta mais.",
  "Mudar minha resposta",
  "Código {}: informe-o para apagar seu comentário.",
  "Contar a um amigo",
  "Link copiado.",
  "{} vai cuidar disso.",
  "Você disse, nós fizemos.",
]
