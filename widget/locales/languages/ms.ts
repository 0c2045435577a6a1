import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = [
  "Bagaimana pengalaman anda?",
  "Sangat bagus",
  "Sangat teruk",
  "Tutup",
  "Terima kasih!",
]

export const form: FormTexts = [
  "Apa yang anda suka?",
  "Apa yang tidak kena?",
  "Ada apa-apa lagi?",
  "E-mel, nombor telefon dan kad disembunyikan.",
  "Boleh kami balas? E-mel atau telefon",
  "Maksud saya “{}”",
  "Hantar",
  "Selesai",
  "Diubah. Terima kasih!",
  "Tarik balik undi",
  "Cerita lagi",
  "Tiada kuki. Tiada penjejakan.",
]

export const done: DoneTexts = [
  "Kami gembira. Terima kasih!",
  "Terima kasih kerana memberitahu.",
  "Ditarik balik. Tidak dikira.",
  "Tukar jawapan",
  "Kod {}: nyatakan untuk memadam komen.",
  "Beritahu kawan",
  "Pautan disalin.",
  "{} akan menelitinya.",
  "Anda kata, kami buat.",
]
