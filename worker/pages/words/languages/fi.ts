import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Kieli",
  unknown: "Täällä ei ole kysymystä.",
  unknownHint: "Linkissä voi olla virhe. Kysy siltä, jolta sen sait.",
  closed: "Tämä kysymys on suljettu.",
  closedHint: "Kiitos, että halusit kertoa.",
  notTaken: "Emme voineet ottaa sitä juuri nyt vastaan.",
  tryAgain: "Yritä uudelleen",
  tapped: "Valitsit sähköpostissamme ”{}”. Lähetetäänkö?",
  notYet: "Mitään ei lähetetä ennen napautustasi.",
  already: "Vastasit ”{}”. Voit muuttaa sitä.",
}
