import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Bahasa",
  unknown: "Tiada soalan di sini.",
  unknownHint: "Mungkin pautan ini tersalah taip. Sila tanya pemberinya.",
  closed: "Soalan ini sudah ditutup.",
  closedHint: "Terima kasih kerana mahu memberitahu kami.",
  notTaken: "Kami tidak dapat menerimanya sekarang.",
  tryAgain: "Cuba lagi",
  tapped: "Anda memilih “{}” dalam e-mel kami. Hantar?",
  notYet: "Tiada apa-apa dihantar sebelum anda mengetik.",
  already: "Jawapan anda “{}”. Anda boleh mengubahnya.",
}
