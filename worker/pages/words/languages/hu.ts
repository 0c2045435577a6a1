import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Nyelv",
  unknown: "Itt nincs kérdés.",
  unknownHint: "Lehet, hogy a link hibás. Kérdezze meg, akitől kapta.",
  closed: "Ez a kérdés lezárult.",
  closedHint: "Köszönjük, hogy el szerette volna mondani.",
  notTaken: "Most nem tudtuk fogadni.",
  tryAgain: "Újra",
  tapped: "Ezt választotta az e-mailünkben: „{}”. Elküldi?",
  notYet: "Koppintás előtt semmit sem küldünk el.",
  already: "Az Ön válasza: „{}”. Megváltoztathatja.",
}
