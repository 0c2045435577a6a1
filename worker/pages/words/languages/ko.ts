import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "언어",
  unknown: "여기에는 질문이 없습니다.",
  unknownHint: "링크가 잘못되었을 수 있습니다. 링크를 준 분께 물어보세요.",
  closed: "이 질문은 마감되었습니다.",
  closedHint: "의견을 주려 하신 마음에 감사드립니다.",
  notTaken: "지금은 접수하지 못했습니다.",
  tryAgain: "다시 시도",
  tapped: "이메일에서 “{}” 항목을 눌렀습니다. 보낼까요?",
  notYet: "누르기 전에는 아무것도 보내지 않습니다.",
  already: "“{}”(으)로 답하셨습니다. 바꿀 수 있습니다.",
}
