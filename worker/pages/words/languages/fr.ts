import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Langue",
  unknown: "Il n’y a pas de question ici.",
  unknownHint: "Le lien est peut-être mal écrit. Demandez à qui vous l’a donné.",
  closed: "Cette question est close.",
  closedHint: "Merci d’avoir voulu nous le dire.",
  notTaken: "Nous n’avons pas pu le recevoir à l’instant.",
  tryAgain: "Réessayer",
  tapped: "Vous avez choisi « {} » dans notre e-mail. L’envoyer ?",
  notYet: "Rien n’est envoyé avant votre accord.",
  already: "Vous avez répondu « {} ». Vous pouvez changer.",
}
