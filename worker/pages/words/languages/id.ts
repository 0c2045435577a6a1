import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Bahasa",
  unknown: "Tidak ada pertanyaan di sini.",
  unknownHint: "Mungkin tautannya salah ketik. Tanyakan kepada pemberinya.",
  closed: "Pertanyaan ini sudah ditutup.",
  closedHint: "Terima kasih sudah ingin memberi tahu kami.",
  notTaken: "Saat ini kami belum bisa menerimanya.",
  tryAgain: "Coba lagi",
  tapped: "Anda memilih “{}” di email kami. Kirim?",
  notYet: "Tidak ada yang dikirim sebelum Anda mengetuk.",
  already: "Jawaban Anda “{}”. Anda bisa mengubahnya.",
}
