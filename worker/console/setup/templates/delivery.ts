import { at, type Template } from "./template.ts"

export const delivery: Template = {
  touchpoints: [
    at("van", ["pre", "passive", "poster"], {
      en: [
        "Delivery van",
        "It drives and parks the way we would like others to.",
        "How does our van drive and park?",
        "Careful|Let me pass|Friendly driver|Clean",
        "In the way|Too fast|Engine running|Blocked the pavement",
      ],
      de: [
        "Lieferwagen",
        "Er fährt und parkt so, wie wir es uns von anderen wünschen.",
        "Wie fährt und parkt unser Wagen?",
        "Rücksichtsvoll|Ließ mich vorbei|Freundlich|Sauber",
        "Stand im Weg|Zu schnell|Motor lief|Gehweg blockiert",
      ],
    }),
    at("product-page", ["pre", "passive", "tag"], {
      en: [
        "Product page",
        "I see what I get, what it costs with delivery, and when it comes.",
        "Does this page tell you what you need?",
        "Clear|Good pictures|Delivery date shown|Honest reviews",
        "Details missing|Delivery cost unclear|Bad pictures|No date",
      ],
      de: [
        "Produktseite",
        "Ich sehe, was ich bekomme, was es mit Lieferung kostet und wann es kommt.",
        "Sagt Ihnen diese Seite, was Sie brauchen?",
        "Klar|Gute Bilder|Liefertermin steht da|Ehrliche Bewertungen",
        "Angaben fehlen|Versandkosten unklar|Schlechte Bilder|Kein Termin",
      ],
    }),
    at("checkout", ["first", "active", "tag", "critical"], {
      en: [
        "Ordering and paying",
        "Two minutes, no account, and the way to pay that I like.",
        "How was ordering?",
        "Quick|No account needed|Good ways to pay|Clear",
        "Account required|Payment failed|Costs added at the end|Complicated",
      ],
      de: [
        "Bestellen und bezahlen",
        "Zwei Minuten, ohne Konto, und so bezahlt, wie ich möchte.",
        "Wie war das Bestellen?",
        "Schnell|Ohne Konto|Gute Zahlungsarten|Klar",
        "Konto nötig|Zahlung ging nicht|Kosten kamen am Ende dazu|Umständlich",
      ],
    }),
    at("tracking", ["core", "passive", "email"], {
      en: [
        "News of the delivery",
        "I know the hour it comes, and hear when that changes.",
        "Do you know when it comes?",
        "Exact time|Told of changes|Easy to follow|Could change the date",
        "No news|Wrong time|Too many mails|Link did not work",
      ],
      de: [
        "Nachricht zur Lieferung",
        "Ich weiß, zu welcher Stunde sie kommt, und höre, wenn sich das ändert.",
        "Wissen Sie, wann es kommt?",
        "Genaue Zeit|Änderung erfahren|Leicht zu verfolgen|Termin ließ sich ändern",
        "Keine Nachricht|Falsche Zeit|Zu viele Mails|Link ging nicht",
      ],
    }),
    at("handover", ["core", "active", "link", "critical"], {
      en: [
        "Handover at the door",
        "On time, to my door, with a hello.",
        "How was the delivery?",
        "On time|Friendly|To the door|Left where I said",
        "Late|Not to the door|Did not ring|Unfriendly",
      ],
      de: [
        "Übergabe an der Tür",
        "Pünktlich, bis an die Tür, mit einem Gruß.",
        "Wie war die Lieferung?",
        "Pünktlich|Freundlich|Bis an die Tür|Abgelegt wie gewünscht",
        "Zu spät|Nicht bis an die Tür|Hat nicht geklingelt|Unfreundlich",
      ],
    }),
    at("parcel", ["last", "passive", "poster"], {
      en: [
        "Unpacking",
        "Everything is there and whole, with little to throw away.",
        "How was unpacking?",
        "All there|Well packed|Little waste|Nice surprise",
        "Something missing|Broken|Too much packaging|Not as shown",
      ],
      de: [
        "Auspacken",
        "Alles ist da und heil, und wenig ist Müll.",
        "Wie war das Auspacken?",
        "Alles da|Gut verpackt|Wenig Müll|Nette Überraschung",
        "Etwas fehlt|Kaputt|Zu viel Verpackung|Nicht wie gezeigt",
      ],
    }),
    at("returns", ["last", "active", "tag"], {
      en: [
        "Return",
        "Label by a click, handed in around the corner, money within days.",
        "How was sending it back?",
        "Easy|Quick refund|Close by|No questions",
        "No label|Refund took long|Had to pay|Complicated",
      ],
      de: [
        "Rücksendung",
        "Etikett per Klick, um die Ecke abgegeben, Geld in wenigen Tagen.",
        "Wie war die Rücksendung?",
        "Einfach|Geld schnell zurück|In der Nähe|Ohne Nachfragen",
        "Kein Etikett|Geld kam spät|Musste zahlen|Umständlich",
      ],
    }),
    at("after-order", ["in", "passive", "email"], {
      en: [
        "Letter after the order",
        "One question whether all is well, and somebody who answers.",
        "Are you happy with what you bought?",
        "Good quality|As described|Good value|Will order again",
        "Not as described|Poor quality|Too expensive|Came too late",
      ],
      de: [
        "Brief nach der Bestellung",
        "Eine Frage, ob alles gut ist, und jemand, der antwortet.",
        "Sind Sie mit Ihrem Kauf zufrieden?",
        "Gute Qualität|Wie beschrieben|Preis und Leistung stimmen|Bestelle wieder",
        "Nicht wie beschrieben|Schlechte Qualität|Zu teuer|Kam zu spät",
      ],
    }),
  ],
}
