import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "زبان",
  unknown: "یہاں کوئی سوال نہیں ہے۔",
  unknownHint: "شاید لنک غلط لکھا گیا ہے۔ جس نے دیا، اس سے پوچھیں۔",
  closed: "یہ سوال بند ہو چکا ہے۔",
  closedHint: "بتانے کی خواہش کا شکریہ۔",
  notTaken: "ابھی ہم اسے وصول نہیں کر سکے۔",
  tryAgain: "دوبارہ کوشش کریں",
  tapped: "آپ نے ہماری ای میل میں ”{}“ چنا۔ بھیجیں؟",
  notYet: "آپ کے دبانے تک کچھ نہیں بھیجا جاتا۔",
  already: "آپ کا جواب ”{}“ ہے۔ آپ اسے بدل سکتے ہیں۔",
}
