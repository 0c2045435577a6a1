import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "ภาษา",
  unknown: "ไม่มีคำถามที่นี่",
  unknownHint: "ลิงก์อาจพิมพ์ผิด โปรดถามผู้ที่ให้ลิงก์มา",
  closed: "คำถามนี้ปิดแล้ว",
  closedHint: "ขอบคุณที่อยากบอกเรา",
  notTaken: "ขณะนี้เรายังรับไม่ได้",
  tryAgain: "ลองอีกครั้ง",
  tapped: "คุณแตะ “{}” ในอีเมลของเรา ส่งเลยไหม",
  notYet: "จะไม่ส่งอะไรจนกว่าคุณจะแตะ",
  already: "คุณตอบว่า “{}” เปลี่ยนได้",
}
