import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "语言",
  unknown: "这里没有问题。",
  unknownHint: "链接可能有误，请询问给您链接的人。",
  closed: "这个问题已关闭。",
  closedHint: "感谢您愿意告诉我们。",
  notTaken: "暂时无法接收。",
  tryAgain: "重试",
  tapped: "您在邮件中点了“{}”，要发送吗？",
  notYet: "您点按之前不会发送任何内容。",
  already: "您的回答是“{}”，可以更改。",
}
