import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["Bạn thấy thế nào?", "Rất tuyệt", "Rất tệ", "Đóng", "Cảm ơn bạn!"]

export const form: FormTexts = [
  "Bạn thích điều gì?",
  "Điều gì chưa ổn?",
  "Bạn muốn nói thêm không?",
  "Email, số điện thoại và số thẻ được ẩn đi.",
  "Chúng tôi trả lời nhé? Email hoặc điện thoại",
  "Ý tôi là “{}”",
  "Gửi",
  "Xong",
  "Đã đổi. Cảm ơn bạn!",
  "Rút lại đánh giá",
  "Kể thêm",
  "Không cookie. Không theo dõi.",
]

export const done: DoneTexts = [
  "Thật vui. Cảm ơn bạn!",
  "Cảm ơn bạn đã cho biết.",
  "Đã rút lại. Không được tính.",
  "Đổi câu trả lời",
  "Mã {}: nêu mã này để xóa bình luận.",
  "Kể cho bạn bè",
  "Đã sao chép liên kết.",
  "{} sẽ xem xét.",
  "Bạn nói, chúng tôi làm.",
]
