import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Jezik",
  unknown: "Ovdje nema pitanja.",
  unknownHint: "Možda je poveznica krivo upisana. Pitajte onoga tko vam ju je dao.",
  closed: "Ovo je pitanje zatvoreno.",
  closedHint: "Hvala što ste nam htjeli reći.",
  notTaken: "Trenutačno to nismo mogli zaprimiti.",
  tryAgain: "Pokušajte ponovno",
  tapped: "U našem e-mailu odabrali ste „{}”. Poslati?",
  notYet: "Ništa se ne šalje dok ne dodirnete.",
  already: "Odgovorili ste „{}”. Možete to promijeniti.",
}
