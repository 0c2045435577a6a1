import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Kalba",
  unknown: "Čia nėra klausimo.",
  unknownHint: "Galbūt nuorodoje yra klaida. Paklauskite to, kas ją davė.",
  closed: "Šis klausimas uždarytas.",
  closedHint: "Ačiū, kad norėjote mums pasakyti.",
  notTaken: "Šiuo metu nepavyko to priimti.",
  tryAgain: "Bandyti dar kartą",
  tapped: "Mūsų laiške pasirinkote „{}“. Siųsti?",
  notYet: "Niekas nesiunčiama, kol nepaliesite.",
  already: "Atsakėte „{}“. Galite pakeisti.",
}
