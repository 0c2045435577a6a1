import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["Comment ça s’est passé ?", "J’ai adoré", "J’ai détesté", "Fermer", "Merci !"]

export const form: FormTexts = [
  "Qu’avez-vous aimé ?",
  "Qu’est-ce qui n’allait pas ?",
  "Souhaitez-vous préciser ?",
  "E-mails, téléphones et numéros de carte sont masqués.",
  "Pouvons-nous répondre ? E-mail ou téléphone",
  "Plutôt « {} »",
  "Envoyer",
  "Terminer",
  "Modifié. Merci !",
  "Retirer mon avis",
  "En dire plus",
  "Ni cookies ni pistage.",
]

export const done: DoneTexts = [
  "Quel plaisir. Merci !",
  "Merci de nous l’avoir dit.",
  "Retiré. Cela ne compte nulle part.",
  "Modifier ma réponse",
  "Référence {} : à citer pour faire effacer le commentaire.",
  "En parler à un proche",
  "Lien copié.",
  "{} va s’en occuper.",
  "Vous l’avez dit, nous l’avons fait.",
]
