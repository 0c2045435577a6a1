import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "ভাষা",
  unknown: "এখানে কোনো প্রশ্ন নেই।",
  unknownHint: "লিংকটি ভুল হতে পারে। যিনি দিয়েছেন তাঁকে জিজ্ঞেস করুন।",
  closed: "এই প্রশ্নটি বন্ধ হয়ে গেছে।",
  closedHint: "জানাতে চাওয়ার জন্য ধন্যবাদ।",
  notTaken: "এই মুহূর্তে এটি নেওয়া গেল না।",
  tryAgain: "আবার চেষ্টা করুন",
  tapped: "আপনি ইমেইলে “{}” বেছেছেন। পাঠাবেন?",
  notYet: "আপনি চাপ না দিলে কিছুই পাঠানো হয় না।",
  already: "আপনার উত্তর “{}”। এটি বদলাতে পারেন।",
}
