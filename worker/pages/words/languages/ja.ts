import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "言語",
  unknown: "ここには質問がありません。",
  unknownHint: "リンクが間違っているかもしれません。受け取った先にお尋ねください。",
  closed: "この質問は終了しました。",
  closedHint: "お気持ちをありがとうございます。",
  notTaken: "ただいま受け付けられませんでした。",
  tryAgain: "もう一度試す",
  tapped: "メールで「{}」を選びました。送信しますか？",
  notYet: "押すまで何も送信されません。",
  already: "「{}」と回答済みです。変更できます。",
}
