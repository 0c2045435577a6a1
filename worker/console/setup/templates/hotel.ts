import { at, type Template } from "./template.ts"

export const hotel: Template = {
  touchpoints: [
    at("booking", ["pre", "active", "tag", "critical"], {
      en: [
        "Booking",
        "The price I see is the price I pay, and it takes three minutes.",
        "How was booking with us?",
        "Quick|Honest price|Good pictures|Flexible",
        "Complicated|Hidden costs|Few pictures|No free room",
      ],
      de: [
        "Buchung",
        "Der Preis, den ich sehe, ist der, den ich zahle, und es dauert drei Minuten.",
        "Wie war die Buchung?",
        "Schnell|Ehrlicher Preis|Gute Bilder|Flexibel",
        "Umständlich|Versteckte Kosten|Wenig Bilder|Kein Zimmer frei",
      ],
    }),
    at("before-arrival", ["pre", "passive", "email"], {
      en: [
        "Letter before arrival",
        "How to get there, when the room is ready, and nothing more.",
        "Does this letter help you?",
        "All I need|Good directions|Looking forward|Short",
        "Too long|Something is missing|Came too late|Only selling",
      ],
      de: [
        "Brief vor der Anreise",
        "Wie ich hinkomme, wann das Zimmer fertig ist, und nicht mehr.",
        "Hilft Ihnen dieser Brief?",
        "Alles drin|Gute Anfahrt|Vorfreude|Kurz",
        "Zu lang|Es fehlt etwas|Kam zu spät|Nur Verkauf",
      ],
    }),
    at("check-in", ["first", "active", "kiosk"], {
      en: [
        "Arrival",
        "I am expected, and have my key within five minutes.",
        "How was your arrival?",
        "Warm welcome|Quick|Good tips|Room was ready",
        "Long wait|Not expected|Room not ready|Unfriendly",
      ],
      de: [
        "Ankunft",
        "Ich werde erwartet und habe in fünf Minuten meinen Schlüssel.",
        "Wie war Ihre Ankunft?",
        "Herzlicher Empfang|Schnell|Gute Tipps|Zimmer war fertig",
        "Lange gewartet|Nicht erwartet|Zimmer nicht fertig|Unfreundlich",
      ],
    }),
    at("room", ["core", "passive", "poster", "critical"], {
      en: [
        "Room",
        "Clean, quiet and as in the pictures.",
        "How is your room?",
        "Clean|Quiet|Good bed|Lovely view",
        "Not clean|Too loud|Bad bed|Something is broken|Not as pictured",
      ],
      de: [
        "Zimmer",
        "Sauber, ruhig und wie auf den Bildern.",
        "Wie ist Ihr Zimmer?",
        "Sauber|Ruhig|Gutes Bett|Schöne Aussicht",
        "Nicht sauber|Zu laut|Schlechtes Bett|Etwas ist kaputt|Nicht wie gezeigt",
      ],
    }),
    at("breakfast", ["core", "active", "poster"], {
      en: [
        "Breakfast",
        "Fresh, enough choice, and coffee before I ask for it.",
        "How was breakfast?",
        "Delicious|Good choice|Attentive|Nice room",
        "Not fresh|Little choice|Too full|Ran out",
      ],
      de: [
        "Frühstück",
        "Frisch, genug Auswahl, und Kaffee, bevor ich darum bitte.",
        "Wie war das Frühstück?",
        "Köstlich|Gute Auswahl|Aufmerksam|Schöner Raum",
        "Nicht frisch|Wenig Auswahl|Zu voll|Etwas war aus",
      ],
    }),
    at("help", ["core", "active", "link"], {
      en: [
        "When something is wrong",
        "Somebody comes within a quarter of an hour and puts it right.",
        "How did we help you?",
        "At once|Solved|Kind|Made up for it",
        "Nobody came|Not solved|Took too long|Unfriendly",
      ],
      de: [
        "Wenn etwas nicht stimmt",
        "Jemand kommt in einer Viertelstunde und bringt es in Ordnung.",
        "Wie haben wir Ihnen geholfen?",
        "Sofort|Gelöst|Freundlich|Wiedergutgemacht",
        "Niemand kam|Nicht gelöst|Dauerte zu lange|Unfreundlich",
      ],
    }),
    at("check-out", ["last", "active", "kiosk"], {
      en: [
        "Departure",
        "The bill is right, it is paid in two minutes, and somebody says goodbye.",
        "How was your departure?",
        "Quick|Friendly|Bill was right|Kept my luggage",
        "Long wait|Bill was wrong|Nobody there|In a rush",
      ],
      de: [
        "Abreise",
        "Die Rechnung stimmt, ist in zwei Minuten bezahlt, und jemand verabschiedet mich.",
        "Wie war Ihre Abreise?",
        "Schnell|Freundlich|Rechnung stimmte|Gepäck aufbewahrt",
        "Lange gewartet|Rechnung falsch|Niemand da|Hektisch",
      ],
    }),
    at("after-stay", ["in", "passive", "email"], {
      en: [
        "Letter after the stay",
        "A thank you, and that somebody reads what I answer.",
        "Would you come back?",
        "Felt at home|Good value|Great place|Lovely people",
        "Too expensive|Expected more|Too loud|Not looked after",
      ],
      de: [
        "Brief nach dem Aufenthalt",
        "Ein Danke, und dass jemand liest, was ich antworte.",
        "Würden Sie wiederkommen?",
        "Wie zu Hause|Preis und Leistung stimmen|Tolle Lage|Nette Leute",
        "Zu teuer|Mehr erwartet|Zu laut|Nicht umsorgt",
      ],
    }),
  ],
}
