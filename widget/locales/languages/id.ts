import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = [
  "Bagaimana menurut Anda?",
  "Bagus sekali",
  "Buruk sekali",
  "Tutup",
  "Terima kasih!",
]

export const form: FormTexts = [
  "Apa yang Anda suka?",
  "Apa yang kurang?",
  "Ada yang ingin disampaikan?",
  "Email, nomor telepon, dan kartu disembunyikan.",
  "Boleh kami balas? Email atau telepon",
  "Maksud saya “{}”",
  "Kirim",
  "Selesai",
  "Diubah. Terima kasih!",
  "Tarik suara saya",
  "Ceritakan lagi",
  "Tanpa cookie. Tanpa pelacakan.",
]

export const done: DoneTexts = [
  "Senangnya. Terima kasih!",
  "Terima kasih sudah memberi tahu.",
  "Ditarik. Tidak dihitung.",
  "Ubah jawaban",
  "Kode {}: sebutkan untuk menghapus komentar.",
  "Beri tahu teman",
  "Tautan disalin.",
  "{} akan menanganinya.",
  "Anda bicara, kami kerjakan.",
]
