import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Γλώσσα",
  unknown: "Εδώ δεν υπάρχει ερώτηση.",
  unknownHint: "Ίσως ο σύνδεσμος έχει λάθος. Ρωτήστε όποιον σας τον έδωσε.",
  closed: "Αυτή η ερώτηση έκλεισε.",
  closedHint: "Ευχαριστούμε που θέλατε να μας πείτε.",
  notTaken: "Δεν μπορέσαμε να το λάβουμε τώρα.",
  tryAgain: "Δοκιμάστε ξανά",
  tapped: "Πατήσατε «{}» στο email μας. Να σταλεί;",
  notYet: "Τίποτα δεν στέλνεται πριν πατήσετε.",
  already: "Απαντήσατε «{}». Μπορείτε να το αλλάξετε.",
}
