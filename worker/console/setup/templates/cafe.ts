import { at, type Template } from "./template.ts"

export const cafe: Template = {
  touchpoints: [
    at("shop-window", ["pre", "passive", "poster"], {
      en: [
        "Shop window",
        "One look tells me what you serve, what it costs and whether you are open.",
        "Does our window make you want to come in?",
        "Inviting|I see what there is|Clear prices|Nice menu",
        "Could not tell what you are|No prices|Looked closed|Not tidy",
      ],
      de: [
        "Schaufenster",
        "Ein Blick sagt mir, was es gibt, was es kostet und ob offen ist.",
        "Macht unser Fenster Lust hereinzukommen?",
        "Einladend|Ich sehe, was es gibt|Klare Preise|Schöne Karte",
        "Nicht zu erkennen, was Sie sind|Keine Preise|Sah geschlossen aus|Unordentlich",
      ],
    }),
    at("menu-online", ["pre", "active", "tag"], {
      en: [
        "Menu on the web",
        "I see what you have, what it costs and what is in it before I set out.",
        "Did you find what you were looking for?",
        "Easy to read|Good choice|Allergens are clear|Makes me hungry",
        "Hard to read on a phone|Out of date|No prices|Too little choice",
      ],
      de: [
        "Speisekarte im Web",
        "Ich sehe, was es gibt, was es kostet und was drin ist, bevor ich losgehe.",
        "Haben Sie gefunden, was Sie suchten?",
        "Gut zu lesen|Gute Auswahl|Allergene sind klar|Macht Appetit",
        "Am Handy schwer zu lesen|Nicht aktuell|Keine Preise|Zu wenig Auswahl",
      ],
    }),
    at("welcome", ["first", "active", "kiosk"], {
      en: [
        "Welcome",
        "Somebody looks up and says hello before I have found the queue.",
        "How was our welcome?",
        "Friendly|Noticed at once|Good advice|They knew me",
        "Nobody looked up|Unfriendly|Had to wait|Did not know where to go",
      ],
      de: [
        "Begrüßung",
        "Jemand schaut auf und grüßt, noch bevor ich die Schlange gefunden habe.",
        "Wie wurden Sie begrüßt?",
        "Freundlich|Gleich bemerkt|Gut beraten|Man kannte mich",
        "Niemand schaute auf|Unfreundlich|Musste warten|Wusste nicht wohin",
      ],
    }),
    at("seat", ["first", "active", "poster"], {
      en: [
        "Finding a seat",
        "A clean table within a minute or two, even when it is busy.",
        "How is your table?",
        "Clean|Comfortable|Quiet|Nice view",
        "Not clean|Too loud|Too cramped|Hard to find one",
      ],
      de: [
        "Platz finden",
        "Ein sauberer Tisch in ein, zwei Minuten, auch wenn viel los ist.",
        "Wie ist Ihr Tisch?",
        "Sauber|Bequem|Ruhig|Schöner Blick",
        "Nicht sauber|Zu laut|Zu eng|Schwer zu finden",
      ],
    }),
    at("food-and-drink", ["core", "active", "poster", "critical"], {
      en: [
        "Food and drink",
        "Fresh, warm and the way I like it, every single time.",
        "How does it taste?",
        "Delicious|Fresh|Good portion|Looks good|As ordered",
        "Cold|Not fresh|Too small|Not what I ordered|Took too long",
      ],
      de: [
        "Essen und Trinken",
        "Frisch, warm und so, wie ich es mag, jedes Mal.",
        "Wie schmeckt es Ihnen?",
        "Köstlich|Frisch|Gute Portion|Sieht gut aus|Wie bestellt",
        "Kalt|Nicht frisch|Zu klein|Nicht wie bestellt|Dauerte zu lange",
      ],
    }),
    at("checkout", ["last", "active", "kiosk", "critical"], {
      en: [
        "Pay at the till",
        "I pay in under two minutes, with any card, and am thanked.",
        "How was paying?",
        "Quick|Friendly|Any card works|Fair price",
        "Long wait|Card did not work|Price was wrong|Unfriendly",
      ],
      de: [
        "Bezahlen",
        "Ich zahle in unter zwei Minuten, mit jeder Karte, und höre ein Danke.",
        "Wie war das Bezahlen?",
        "Schnell|Freundlich|Jede Karte geht|Fairer Preis",
        "Lange gewartet|Karte ging nicht|Preis war falsch|Unfreundlich",
      ],
    }),
    at("receipt-email", ["in", "passive", "email"], {
      en: [
        "Receipt by e-mail",
        "The receipt at once, readable, and nothing that wants to sell me something.",
        "How was your visit?",
        "Will come again|Good value|Lovely people|Nice place",
        "Too expensive|Waited too long|Not as good as before|Something was wrong",
      ],
      de: [
        "Beleg per E-Mail",
        "Der Beleg sofort, lesbar, und nichts, was mir etwas verkaufen will.",
        "Wie war Ihr Besuch?",
        "Komme wieder|Preis und Leistung stimmen|Nette Leute|Schöner Ort",
        "Zu teuer|Zu lange gewartet|Nicht so gut wie früher|Etwas stimmte nicht",
      ],
    }),
    at("newsletter", ["in", "passive", "email"], {
      en: [
        "Newsletter",
        "Two minutes of good reading now and then, and never a hard sell.",
        "Was this letter worth opening?",
        "Good read|Useful offer|Made me smile|Just the right length",
        "Too long|Too many letters|Nothing new|Only selling",
      ],
      de: [
        "Newsletter",
        "Ab und zu zwei Minuten gute Lektüre, ohne Verkaufsdruck.",
        "Hat sich dieser Brief gelohnt?",
        "Schön zu lesen|Nützliches Angebot|Brachte mich zum Lächeln|Genau die richtige Länge",
        "Zu lang|Zu viele Briefe|Nichts Neues|Nur Verkauf",
      ],
    }),
  ],
}
