import type { Translation } from "../../shared/touchpoint.ts"
import type { DemoTranslations } from "../touchpoint.ts"

const german: Translation = {
  question: "Wie war das Bezahlen an der Kasse?",
  love: {
    label: "Großartig",
    reasons: {
      friendly: "Freundlich",
      quick: "Schnell",
      split: "Getrennt bezahlt",
      receipt: "Beleg als Link",
      honest: "Ehrliche Preise",
    },
  },
  hate: {
    label: "Furchtbar",
    reasons: {
      wait: "Lange gewartet",
      card: "Karte ging nicht",
      price: "Falscher Preis",
      cash: "Kein Wechselgeld",
      tip: "Zum Trinkgeld gedrängt",
      unfriendly: "Unfreundlich",
    },
  },
}

const portuguese: Translation = {
  question: "Como foi pagar na caixa?",
  love: {
    label: "Adorei",
    reasons: {
      friendly: "Simpatia",
      quick: "Rapidez",
      split: "Dividiram a conta",
      receipt: "Recibo por link",
      honest: "Preços honestos",
    },
  },
  hate: {
    label: "Detestei",
    reasons: {
      wait: "Muita espera",
      card: "O cartão não funcionou",
      price: "Preço errado",
      cash: "Sem troco",
      tip: "Pressão para dar gorjeta",
      unfriendly: "Antipatia",
    },
  },
}

const arabic: Translation = {
  question: "كيف كان الدفع عند الصندوق؟",
  love: {
    label: "أحببته",
    reasons: {
      friendly: "لطيف",
      quick: "سريع",
      split: "قسمة الحساب",
      receipt: "إيصال برابط",
      honest: "أسعار صادقة",
    },
  },
  hate: {
    label: "كرهته",
    reasons: {
      wait: "انتظار طويل",
      card: "لم تعمل البطاقة",
      price: "سعر خاطئ",
      cash: "لا يوجد فكة",
      tip: "إلحاح على الإكرامية",
      unfriendly: "غير لطيف",
    },
  },
}

/** The till's words for the guests from elsewhere. */
export const CHECKOUT_WORDS: DemoTranslations = { de: german, pt: portuguese, ar: arabic }
