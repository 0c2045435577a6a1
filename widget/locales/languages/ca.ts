import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["Com ha anat?", "Genial", "Fatal", "Tanca", "Gràcies!"]

export const form: FormTexts = [
  "Què us ha agradat?",
  "Què ha fallat?",
  "Voleu afegir-hi res?",
  "S’amaguen correus, telèfons i números de targeta.",
  "Us podem respondre? Correu o telèfon",
  "Volia dir «{}»",
  "Envia",
  "Fet",
  "Canviat. Gràcies!",
  "Retira el vot",
  "Explica més",
  "Sense galetes ni rastreig.",
]

export const done: DoneTexts = [
  "Que bé. Gràcies!",
  "Gràcies per dir-nos-ho.",
  "Retirat. Ja no compta.",
  "Canvia la resposta",
  "Codi {}: citeu-lo per esborrar el comentari.",
  "Explica-ho a algú",
  "Enllaç copiat.",
  "{} se n’ocuparà.",
  "Ho heu dit, ho hem fet.",
]
