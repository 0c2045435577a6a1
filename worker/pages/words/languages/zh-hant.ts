import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "語言",
  unknown: "這裡沒有問題。",
  unknownHint: "連結可能有誤，請詢問提供連結的人。",
  closed: "這個問題已關閉。",
  closedHint: "感謝您願意告訴我們。",
  notTaken: "暫時無法接收。",
  tryAgain: "重試",
  tapped: "您在郵件中點了「{}」，要送出嗎？",
  notYet: "您點按之前不會送出任何內容。",
  already: "您的回答是「{}」，可以更改。",
}
