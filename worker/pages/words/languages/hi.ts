import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "भाषा",
  unknown: "यहाँ कोई सवाल नहीं है।",
  unknownHint: "लिंक गलत हो सकता है। जिसने दिया, उनसे पूछें।",
  closed: "यह सवाल बंद हो चुका है।",
  closedHint: "बताने की इच्छा के लिए धन्यवाद।",
  notTaken: "अभी हम इसे ले नहीं सके।",
  tryAgain: "फिर कोशिश करें",
  tapped: "आपने हमारे ईमेल में “{}” चुना। भेजें?",
  notYet: "आपके टैप करने तक कुछ नहीं भेजा जाता।",
  already: "आपका जवाब “{}” है। आप इसे बदल सकते हैं।",
}
