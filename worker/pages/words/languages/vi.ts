import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Ngôn ngữ",
  unknown: "Ở đây không có câu hỏi nào.",
  unknownHint: "Có thể liên kết bị gõ sai. Vui lòng hỏi người đã đưa cho bạn.",
  closed: "Câu hỏi này đã đóng.",
  closedHint: "Cảm ơn bạn đã muốn chia sẻ.",
  notTaken: "Hiện chúng tôi chưa nhận được.",
  tryAgain: "Thử lại",
  tapped: "Bạn đã chọn “{}” trong email của chúng tôi. Gửi nhé?",
  notYet: "Không có gì được gửi cho đến khi bạn chạm.",
  already: "Bạn đã trả lời “{}”. Bạn có thể đổi lại.",
}
