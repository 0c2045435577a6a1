import type { Words } from "../../setting.ts"

/** A touchpoint's form, and ready journeys. */
export const WORDS: Words = {
  "Name in tags": "Name in Tags",
  Kind: "Art",
  active: "aktiv",
  Yes: "Ja",
  No: "Nein",
  "What do customers expect here?": "Was erwarten Kunden hier?",
  "Nobody has said yet": "Das hat noch niemand gesagt",
  Target: "Ziel",
  None: "Keines",
  "{n} % love": "{n} % Liebe",
  "What customers see": "Was Kunden sehen",
  "The real widget. Tap it: nothing here counts.": "Das echte Widget. Tippen Sie: Hier zählt nichts.",
  "Change what it asks": "Ändern, was gefragt wird",
  "See what it asks": "Ansehen, was gefragt wird",
  "Not saved: {title}": "Nicht gespeichert: {title}",
  "This touchpoint is archived: nobody is asked here any more. An admin can restore it.":
    "Dieser Kontaktpunkt ist archiviert: Hier wird niemand mehr gefragt. Ein Admin kann ihn wiederherstellen.",
  "To the archived ones": "Zu den archivierten",
  "This name is taken, or the present one is in use by a vote, an e-mail or a kiosk.":
    "Dieser Name ist vergeben, oder der jetzige wird von einer Stimme, einer E-Mail oder einem Kiosk verwendet.",
  "Not added: {title}": "Nicht hinzugefügt: {title}",
  "Not added yet: put right what is marked below.":
    "Noch nicht hinzugefügt: Berichtigen Sie, was unten markiert ist.",
  "{n} votes wait for this name, and count as soon as you add it.": {
    one: "{n} Stimme wartet auf diesen Namen und zählt, sobald Sie ihn hinzufügen.",
    other: "{n} Stimmen warten auf diesen Namen und zählen, sobald Sie ihn hinzufügen.",
  },
  "More: kind, critical, expectation, target, owner": "Mehr: Art, kritisch, Erwartung, Ziel, Zuständige",
  "Add it": "Hinzufügen",
  "Next: how to bring it to your customers.": "Danach: wie er zu Ihren Kunden kommt.",
  "There is a touchpoint of this name already. Choose another.":
    "Es gibt schon einen Kontaktpunkt dieses Namens. Wählen Sie einen anderen.",
  "Before they know you: an advert, the shop window, a delivery van.":
    "Bevor man Sie kennt: eine Anzeige, das Schaufenster, ein Lieferwagen.",
  "The first moment with you: the welcome, the sign-up, the first page.":
    "Der erste Moment mit Ihnen: die Begrüßung, die Anmeldung, die erste Seite.",
  "What they came for: the product, the visit, the work itself.":
    "Wofür man kam: das Produkt, der Besuch, die Arbeit selbst.",
  "How it ends: paying, the parcel, the goodbye.": "Wie es endet: das Bezahlen, das Paket, der Abschied.",
  "After they left: a newsletter, support, a loyalty card.":
    "Danach: ein Newsletter, der Support, eine Kundenkarte.",
  "Active: they deal with you": "Aktiv: Kunden haben mit Ihnen zu tun",
  "Passive: they see something of yours": "Passiv: Kunden sehen etwas von Ihnen",
  "Somebody or something answers them: a till, a form, a call.":
    "Jemand oder etwas antwortet: eine Kasse, ein Formular, ein Anruf.",
  "They look, and nobody answers: an advert, a van, a letter.":
    "Sie schauen, und niemand antwortet: eine Anzeige, ein Wagen, ein Brief.",
  "As your team calls it: “Pay at the till”.": "Wie Ihr Team ihn nennt: „Bezahlen an der Kasse“.",
  "It stays: votes carry it, and so do the tags, posters and links that are out there.":
    "Er bleibt: Stimmen tragen ihn, und auch die Tags, Poster und Links, die draußen sind.",
  "Letters a–z, digits and hyphens. Left empty, it is made from the name. From the first vote on it stays.":
    "Buchstaben a–z, Ziffern und Bindestriche. Bleibt das Feld leer, entsteht er aus dem Namen. Ab der ersten Stimme bleibt er.",
  "Where in the journey?": "Wo in der Kundenreise?",
  "What kind?": "Welche Art?",
  "If it fails here, nothing else makes up for it. The journey names the weakest of these on top.":
    "Was hier misslingt, macht nichts anderes gut. Die Kundenreise nennt den schwächsten davon ganz oben.",
  "One sentence, in their words: “I pay in under two minutes, with any card.”":
    "Ein Satz in ihren Worten: „Ich zahle in unter zwei Minuten, mit jeder Karte.“",
  "% love": "% Liebe",
  "What you want to reach. Empty: no target.": "Was Sie erreichen wollen. Leer: kein Ziel.",
  "Nobody yet": "Noch niemand",
  "The one who answers for it, and looks after it.": "Wer dafür einsteht und sich darum kümmert.",
  "Write a name.": "Schreiben Sie einen Namen.",
  "At most {n} characters.": "Höchstens {n} Zeichen.",
  "Write a name for tags: letters a–z, digits and hyphens, at most {n}, like “till-3”.":
    "Schreiben Sie einen Namen für Tags: Buchstaben a–z, Ziffern und Bindestriche, höchstens {n}, wie „kasse-3“.",
  "Choose one.": "Wählen Sie eines.",
  "A whole number from {from} to {to}, or nothing.": "Eine ganze Zahl von {from} bis {to} oder nichts.",
  "Choose somebody who is here.": "Wählen Sie jemanden, der hier ist.",
  "on your pages": "auf Ihren Seiten",
  "by a kiosk": "mit einem Kiosk",
  "by a poster": "mit einem Poster",
  "in an e-mail": "in einer E-Mail",
  "by a link": "mit einem Link",
  "you have it": "haben Sie schon",
  "Nothing was added: tick at least one.": "Es wurde nichts hinzugefügt: Kreuzen Sie mindestens einen an.",
  "Add what is ticked": "Angekreuzte hinzufügen",
  "They become yours; every word can be changed afterwards.":
    "Sie sind dann dafür zuständig; jedes Wort lässt sich später ändern.",
  "You have all of these already.": "Diese haben Sie alle schon.",
  Templates: "Vorlagen",
  "“{question}”": "„{question}“",
  "A whole journey, worded. Untick what you don’t have; you can add and change everything later.":
    "Eine ganze Kundenreise, fertig formuliert. Lassen Sie weg, was es bei Ihnen nicht gibt; später lässt sich alles ergänzen und ändern.",
  "What do you do? Each of these is a journey of ready touchpoints, with its questions and reasons. None fits? <a>Start from a blank one</a>.":
    "Was machen Sie? Jede Vorlage ist eine Kundenreise aus fertigen Kontaktpunkten, mit Fragen und Gründen. Keine passt? <a>Beginnen Sie leer</a>.",
  "Café or restaurant": "Café oder Restaurant",
  "From the shop window, the welcome and the food to the newsletter.":
    "Vom Schaufenster über Begrüßung und Essen bis zum Newsletter.",
  Shop: "Laden",
  "From the advert, the advice and the shelves to the loyalty letter.":
    "Von der Anzeige über Beratung und Regale bis zum Kundenbrief.",
  "Medical practice or clinic": "Praxis oder Klinik",
  "From the appointment, the wait and the treatment to the results.":
    "Vom Termin über Warten und Behandlung bis zum Befund.",
  "Hotel or guesthouse": "Hotel oder Pension",
  "From the booking, the room and the breakfast to the letter afterwards.":
    "Von der Buchung über Zimmer und Frühstück bis zum Brief danach.",
  "Software or app": "Software oder App",
  "From the first page, the sign-up and everyday work to what is new.":
    "Von der Startseite über Registrierung und Alltag bis zu den Neuigkeiten.",
  "Delivery or online shop": "Lieferdienst oder Onlineshop",
  "From the van, the order and the handover to the letter afterwards.":
    "Vom Lieferwagen über Bestellung und Übergabe bis zum Brief danach.",
  "Public office": "Behörde oder Amt",
  "From the website, the wait and the counter to the reminder.":
    "Von der Website über Wartezone und Schalter bis zur Erinnerung.",
}
