import { at, type Template } from "./template.ts"

export const shop: Template = {
  touchpoints: [
    at("advert", ["pre", "passive", "link"], {
      en: [
        "Advert",
        "What is promised is there, at that price, when I come.",
        "How do you like this advert?",
        "Made me curious|Good offer|Nice to look at|Funny",
        "Saw it too often|Not for me|Not believable|Annoying",
      ],
      de: [
        "Anzeige",
        "Was versprochen wird, ist da, zu diesem Preis, wenn ich komme.",
        "Wie gefällt Ihnen diese Anzeige?",
        "Macht neugierig|Gutes Angebot|Schön anzusehen|Lustig",
        "Zu oft gesehen|Nichts für mich|Unglaubwürdig|Nervt",
      ],
    }),
    at("website", ["pre", "active", "tag"], {
      en: [
        "Website",
        "I find out in a minute whether you have it, and when you are open.",
        "Did you find what you were looking for?",
        "Found it quickly|Clear|Good pictures|Stock is shown",
        "Could not find it|Too slow|Opening hours missing|Hard to use on a phone",
      ],
      de: [
        "Website",
        "In einer Minute weiß ich, ob Sie es haben und wann offen ist.",
        "Haben Sie gefunden, was Sie suchten?",
        "Schnell gefunden|Übersichtlich|Gute Bilder|Bestand wird gezeigt",
        "Nicht gefunden|Zu langsam|Öffnungszeiten fehlen|Am Handy schwer zu bedienen",
      ],
    }),
    at("entrance", ["first", "passive", "poster"], {
      en: [
        "Entrance",
        "I feel welcome, and see at once which way to go.",
        "How do you feel as you come in?",
        "Welcome|Tidy|Easy to find my way|Smells good",
        "Lost|Too crowded|Untidy|Too loud",
      ],
      de: [
        "Eingang",
        "Ich fühle mich willkommen und sehe gleich, wo es langgeht.",
        "Wie fühlen Sie sich beim Hereinkommen?",
        "Willkommen|Aufgeräumt|Finde mich zurecht|Riecht gut",
        "Verloren|Zu voll|Unordentlich|Zu laut",
      ],
    }),
    at("advice", ["core", "active", "kiosk", "critical"], {
      en: [
        "Advice",
        "Somebody who knows it helps me, honestly and without pushing.",
        "How were you advised?",
        "Knew their stuff|Friendly|Honest|Took time",
        "Nobody there|Did not know|Pushy|In a hurry",
      ],
      de: [
        "Beratung",
        "Jemand, der sich auskennt, hilft mir: ehrlich und ohne zu drängen.",
        "Wie wurden Sie beraten?",
        "Kompetent|Freundlich|Ehrlich|Nahm sich Zeit",
        "Niemand da|Wusste es nicht|Aufdringlich|In Eile",
      ],
    }),
    at("choice", ["core", "passive", "poster"], {
      en: [
        "Shelves and choice",
        "What I came for is there, easy to find, with its price on it.",
        "Did you find what you came for?",
        "Good choice|Well sorted|Clear prices|Good quality",
        "Sold out|Hard to find|Price missing|Too little choice",
      ],
      de: [
        "Regale und Auswahl",
        "Was ich suche, ist da, leicht zu finden und hat einen Preis.",
        "Haben Sie gefunden, wofür Sie kamen?",
        "Gute Auswahl|Gut sortiert|Klare Preise|Gute Qualität",
        "Ausverkauft|Schwer zu finden|Preis fehlt|Zu wenig Auswahl",
      ],
    }),
    at("checkout", ["last", "active", "kiosk", "critical"], {
      en: [
        "Till",
        "No more than two people before me, and a friendly goodbye.",
        "How was it at the till?",
        "Quick|Friendly|Easy to pay|Helped with packing",
        "Long queue|Card did not work|Wrong price|Unfriendly",
      ],
      de: [
        "Kasse",
        "Höchstens zwei vor mir, und ein freundlicher Abschied.",
        "Wie war es an der Kasse?",
        "Schnell|Freundlich|Einfach zu zahlen|Half beim Einpacken",
        "Lange Schlange|Karte ging nicht|Falscher Preis|Unfreundlich",
      ],
    }),
    at("returns", ["last", "active", "link"], {
      en: [
        "Returns and complaints",
        "I bring it back without a fuss and have my money the same day.",
        "How did we handle your return?",
        "No questions asked|Quick|Fair|Kind",
        "Complicated|Took too long|Not fair|Had to explain myself",
      ],
      de: [
        "Umtausch und Reklamation",
        "Ich bringe es ohne Theater zurück und habe am selben Tag mein Geld.",
        "Wie lief Ihr Umtausch?",
        "Ohne Nachfragen|Schnell|Fair|Nett",
        "Umständlich|Dauerte zu lange|Nicht fair|Musste mich rechtfertigen",
      ],
    }),
    at("loyalty", ["in", "passive", "email"], {
      en: [
        "Loyalty letter",
        "Offers for what I really buy, and easy to leave again.",
        "Was this letter worth opening?",
        "Good offer|Fits me|Nice ideas|Short",
        "Not for me|Too often|Small print|Nothing new",
      ],
      de: [
        "Kundenbrief",
        "Angebote für das, was ich wirklich kaufe, und leicht abzubestellen.",
        "Hat sich dieser Brief gelohnt?",
        "Gutes Angebot|Passt zu mir|Schöne Ideen|Kurz",
        "Nichts für mich|Zu oft|Kleingedrucktes|Nichts Neues",
      ],
    }),
  ],
}
