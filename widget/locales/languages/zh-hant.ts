import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["您覺得如何？", "太棒了", "太差了", "關閉", "謝謝您！"]

export const form: FormTexts = [
  "您喜歡哪一點？",
  "哪裡不滿意？",
  "還有什麼想告訴我們？",
  "電子郵件、電話和卡號會被隱藏。",
  "可以回覆您嗎？電子郵件或電話",
  "改為「{}」",
  "送出",
  "完成",
  "已更改，謝謝您！",
  "收回我的評價",
  "再多說一點",
  "無 Cookie，無追蹤。",
]

export const done: DoneTexts = [
  "太好了，謝謝您！",
  "謝謝您告訴我們。",
  "已收回，不計入統計。",
  "更改回答",
  "編號 {}：刪除留言時請提供。",
  "告訴朋友",
  "連結已複製。",
  "{}會跟進處理。",
  "您提出，我們改善。",
]
