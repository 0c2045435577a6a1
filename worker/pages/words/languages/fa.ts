import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "زبان",
  unknown: "اینجا پرسشی نیست.",
  unknownHint: "شاید پیوند اشتباه نوشته شده. از کسی که آن را داده بپرسید.",
  closed: "این پرسش بسته شده است.",
  closedHint: "سپاس که می‌خواستید به ما بگویید.",
  notTaken: "اکنون نتوانستیم آن را دریافت کنیم.",
  tryAgain: "تلاش دوباره",
  tapped: "در ایمیل ما «{}» را زدید. فرستاده شود؟",
  notYet: "تا نزنید چیزی فرستاده نمی‌شود.",
  already: "پاسخ شما «{}» است. می‌توانید تغییرش دهید.",
}
