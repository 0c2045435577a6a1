import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Jezik",
  unknown: "Ovde nema pitanja.",
  unknownHint: "Možda je veza pogrešno ukucana. Pitajte onoga ko vam ju je dao.",
  closed: "Ovo pitanje je zatvoreno.",
  closedHint: "Hvala što ste hteli da nam kažete.",
  notTaken: "Trenutno to nismo mogli da primimo.",
  tryAgain: "Pokušajte ponovo",
  tapped: "U našem imejlu izabrali ste „{}“. Poslati?",
  notYet: "Ništa se ne šalje dok ne dodirnete.",
  already: "Odgovorili ste „{}“. Možete to da promenite.",
}
