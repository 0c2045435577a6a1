import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "اللغة",
  unknown: "لا يوجد سؤال هنا.",
  unknownHint: "ربما كُتب الرابط خطأً. اسأل من أعطاك إياه.",
  closed: "هذا السؤال مغلق.",
  closedHint: "شكرًا على رغبتك في إخبارنا.",
  notTaken: "تعذّر استلام إجابتك الآن.",
  tryAgain: "إعادة المحاولة",
  tapped: "ضغطتَ «{}» في رسالتنا. هل نرسلها؟",
  notYet: "لا يُرسل شيء قبل أن تضغط.",
  already: "إجابتك: «{}». يمكنك تغييرها.",
}
