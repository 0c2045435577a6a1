import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "שפה",
  unknown: "אין כאן שאלה.",
  unknownHint: "ייתכן שיש טעות בקישור. כדאי לשאול את מי שנתן אותו.",
  closed: "השאלה הזאת סגורה.",
  closedHint: "תודה שרצית לספר לנו.",
  notTaken: "לא הצלחנו לקבל את זה כרגע.",
  tryAgain: "לנסות שוב",
  tapped: "בחרת „{}” בדוא״ל שלנו. לשלוח?",
  notYet: "שום דבר לא נשלח לפני הקשה.",
  already: "ענית „{}”. אפשר לשנות.",
}
