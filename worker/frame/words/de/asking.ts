import type { Words } from "../../setting.ts"

/** What customers are asked, and what they are told was improved. */
export const WORDS: Words = {
  "Preview on a light page": "Vorschau auf einer hellen Seite",
  "Preview on a dark page": "Vorschau auf einer dunklen Seite",
  "Not saved: somebody has changed the same meanwhile. What you typed stands below, beside their other changes. Save again, and yours replaces theirs; or <a>take theirs</a>.":
    "Nicht gespeichert: Jemand hat inzwischen dasselbe geändert. Unten steht, was Sie eingegeben haben, neben den anderen Änderungen. Speichern Sie noch einmal, und Ihre Fassung ersetzt die andere; oder <a>nehmen Sie die andere</a>.",
  "Saved meanwhile: {line}": "Inzwischen gespeichert: {line}",
  "What customers are asked: {name}": "Was Kunden gefragt werden: {name}",
  "Not saved yet: the preview shows it, customers don’t.":
    "Noch nicht gespeichert: Die Vorschau zeigt es, Kunden sehen es nicht.",
  "Customers see it within a minute.": "Kunden sehen es innerhalb einer Minute.",
  "Bottom right": "Unten rechts",
  "Bottom left": "Unten links",
  "Top right": "Oben rechts",
  "Top left": "Oben links",
  "Where it stands": "Wo es steht",
  "In a corner of the page:": "In einer Ecke der Seite:",
  Corner: "Ecke",
  "On pages that read from right to left, left and right change places.":
    "Auf Seiten, die von rechts nach links gelesen werden, tauschen links und rechts.",
  "In the page, right after the element:": "In der Seite, direkt nach dem Element:",
  "CSS selector of the element": "CSS-Selektor des Elements",
  "A CSS selector, like #order-done. Pages without such an element don’t ask.":
    "Ein CSS-Selektor wie #order-done. Seiten ohne ein solches Element fragen nicht.",
  "When it asks": "Wann es fragt",
  "It rests in its place until someone taps it": "Es ruht an seinem Platz, bis jemand darauf tippt",
  "By itself, at once": "Von selbst, sofort",
  "By itself, after": "Von selbst, nach",
  "Seconds until it asks": "Sekunden, bis es fragt",
  seconds: "Sekunden",
  "When this much of the page was scrolled:": "Wenn so viel der Seite gescrollt wurde:",
  "Percent of the page": "Prozent der Seite",
  "On leaving: the pointer goes to the tabs, or the visitor comes back to this one":
    "Beim Verlassen: Der Zeiger geht zu den Tabs, oder jemand kommt in diesen zurück",
  "When your page sends the event": "Wenn Ihre Seite das Ereignis sendet",
  "Name of the event": "Name des Ereignisses",
  "Your page says when, for example once an order is through: {code}":
    "Ihre Seite sagt, wann, zum Beispiel nach einer Bestellung: {code}",
  "How often it asks by itself": "Wie oft es von selbst fragt",
  "Of all page views, on": "Von allen Seitenaufrufen bei",
  "Percent of page views": "Prozent der Seitenaufrufe",
  "After a vote or a dismissal, not again for": "Nach einer Stimme oder Ablehnung nicht wieder für",
  "Days until it asks again": "Tage, bis es wieder fragt",
  days: "Tage",
  "Nothing is kept on anybody’s device before their first tap or dismissal. 0 days: it asks every time.":
    "Vor dem ersten Tippen oder Ablehnen wird auf keinem Gerät etwas gespeichert. 0 Tage: Es fragt jedes Mal.",
  "How it looks": "Wie es aussieht",
  Faces: "Gesichter",
  Thumbs: "Daumen",
  "Words only": "Nur Worte",
  "Light or dark like the page": "Hell oder dunkel wie die Seite",
  "Always light": "Immer hell",
  "Always dark": "Immer dunkel",
  "Where and when": "Wo und wann",
  "bottom right": "unten rechts",
  "bottom left": "unten links",
  "top right": "oben rechts",
  "top left": "oben links",
  "It asks by itself, at once.": "Es fragt von selbst, sofort.",
  "It asks by itself, after {seconds} seconds.": "Es fragt von selbst, nach {seconds} Sekunden.",
  "It asks when {percent} % of the page was scrolled.":
    "Es fragt, wenn {percent} % der Seite gescrollt wurden.",
  "It asks on leaving, or on coming back to the tab.":
    "Es fragt beim Verlassen oder bei der Rückkehr in den Tab.",
  "It asks when the page sends the event “{event}”.":
    "Es fragt, wenn die Seite das Ereignis „{event}“ sendet.",
  "It rests in its place until someone taps it.": "Es ruht an seinem Platz, bis jemand darauf tippt.",
  faces: "Gesichter",
  thumbs: "Daumen",
  "words only": "nur Worte",
  "always light": "immer hell",
  "always dark": "immer dunkel",
  "light or dark like the page": "hell oder dunkel wie die Seite",
  "In the page, right after the element {element}.": "In der Seite, direkt nach dem Element {element}.",
  "In a corner of the page: {corner}.": "In einer Ecke der Seite: {corner}.",
  "By itself on {percent} % of page views, and not again for {days} days.":
    "Von selbst bei {percent} % der Seitenaufrufe, und {days} Tage lang nicht wieder.",
  "It shows {look}, {scheme}.": "Es zeigt {look}, {scheme}.",
  "Write the day since when, like 2026-11-03.":
    "Schreiben Sie den Tag, seit dem es gilt, zum Beispiel 2026-11-03.",
  "Write one sentence of up to {max} characters.": "Schreiben Sie einen Satz mit höchstens {max} Zeichen.",
  "Somebody has changed it meanwhile: what is saved now stands above. Save again, and yours replaces it.":
    "Jemand hat es inzwischen geändert: Oben steht, was jetzt gespeichert ist. Speichern Sie noch einmal, und Ihre Fassung ersetzt es.",
  "Somebody has removed it meanwhile. Add it anew if it still holds.":
    "Jemand hat es inzwischen entfernt. Fügen Sie es neu hinzu, wenn es noch gilt.",
  "Saved. Customers see it within a minute; who was here before may read the old words one last time.":
    "Gespeichert. Kunden sehen es innerhalb einer Minute; wer schon da war, liest vielleicht ein letztes Mal die alten Worte.",
  "Added. Publish it when customers should read it.":
    "Hinzugefügt. Veröffentlichen Sie es, wenn Kunden es lesen sollen.",
  "Published. Customers read the latest one with their thanks.":
    "Veröffentlicht. Kunden lesen die neueste mit ihrem Dank.",
  "To its pulse": "Zum Puls",
  "Not published any more.": "Nicht mehr veröffentlicht.",
  "Removed.": "Entfernt.",
  Since: "Seit",
  "What is better now, in one sentence": "Was jetzt besser ist, in einem Satz",
  "Since {day}": "Seit {day}",
  "customers read this": "das lesen Kunden",
  "published, a later one is shown": "veröffentlicht, eine spätere wird gezeigt",
  "not published": "nicht veröffentlicht",
  "by {member}": "von {member}",
  "Publish: {text}": "Veröffentlichen: {text}",
  "Unpublish: {text}": "Nicht mehr veröffentlichen: {text}",
  Publish: "Veröffentlichen",
  Unpublish: "Nicht mehr veröffentlichen",
  "Remove: {text}": "Entfernen: {text}",
  "Edit: {text}": "Bearbeiten: {text}",
  "You said, we did": "Gesagt, getan",
  "What changed here because customers said so. With their thanks they read the latest one that is published, by its day.":
    "Was sich hier geändert hat, weil Kunden es gesagt haben. Mit ihrem Dank lesen sie die neueste veröffentlichte, nach ihrem Tag.",
  "Once you have changed something, tell it here: people tap again where it helps.":
    "Sobald Sie etwas geändert haben, schreiben Sie es hierher: Wo es hilft, tippen Menschen wieder.",
  "Add one": "Verbesserung hinzufügen",
  "Add and publish": "Hinzufügen und veröffentlichen",
  "Add, don’t publish yet": "Hinzufügen, noch nicht veröffentlichen",
  "changed what customers are asked at {touchpoint}":
    "hat geändert, was Kunden bei {touchpoint} gefragt werden",
  "undid a change of what customers are asked at {touchpoint}":
    "hat rückgängig gemacht, was daran geändert war, wonach Kunden bei {touchpoint} gefragt werden",
  "removed an improvement{undoing} at {touchpoint}":
    "hat bei {touchpoint} eine Verbesserung entfernt{undoing}",
  "brought an improvement back at {touchpoint}": "hat bei {touchpoint} eine Verbesserung zurückgeholt",
  "wrote down an improvement and published it at {touchpoint}":
    "hat bei {touchpoint} eine Verbesserung notiert und veröffentlicht",
  "wrote down an improvement at {touchpoint}": "hat bei {touchpoint} eine Verbesserung notiert",
  "published an improvement{undoing} at {touchpoint}":
    "hat bei {touchpoint} eine Verbesserung veröffentlicht{undoing}",
  "unpublished an improvement{undoing} at {touchpoint}":
    "hat bei {touchpoint} die Veröffentlichung einer Verbesserung zurückgenommen{undoing}",
  "edited an improvement{undoing} at {touchpoint}":
    "hat bei {touchpoint} eine Verbesserung bearbeitet{undoing}",
  "Improvement {improvement}": "Verbesserung {improvement}",
  "An address to pass on to a friend": "Eine Adresse zum Weitergeben",
  "A page to write a review on": "Eine Seite, auf der man bewerten kann",
  "That address is": "Diese Adresse ist",
  "After the answer": "Nach der Antwort",
  "“May we answer you?”": "„Dürfen wir Ihnen antworten?“",
  "Customers may leave an e-mail address or a phone number with their comment.":
    "Kunden können mit ihrem Kommentar eine E-Mail-Adresse oder Telefonnummer hinterlassen.",
  "“We will look into it”": "„Wir kümmern uns darum“",
  "After hate, with the first name of the touchpoint’s owner. Nobody owns this touchpoint yet, so there is nobody to promise it: give it an owner first.":
    "Nach Hass, mit dem Vornamen der zuständigen Person. Für diesen Kontaktpunkt ist noch niemand zuständig, also kann es niemand versprechen: Bestimmen Sie zuerst, wer zuständig ist.",
  "After hate, customers read that {owner} will look into it. A promise: it is kept when someone answers.":
    "Nach Hass lesen Kunden, dass {owner} sich darum kümmert. Ein Versprechen: Es wird gehalten, wenn jemand antwortet.",
  "“Tell a friend”": "„Weitersagen“",
  "No address: it is not offered": "Keine Adresse: wird nicht angeboten",
  "After love: the address that customers may share or open, such as your review page. Empty: it is not offered.":
    "Nach Liebe: die Adresse, die Kunden teilen oder öffnen können, etwa Ihre Bewertungsseite. Leer: wird nicht angeboten.",
  "“{label}” added": "„{label}“ hinzugefügt",
  "“{label}” removed": "„{label}“ entfernt",
  "“{before}” is now “{label}”": "„{before}“ heißt jetzt „{label}“",
  "in another order": "in anderer Reihenfolge",
  "Love says": "Liebe sagt",
  "Reasons for love": "Gründe für Liebe",
  "Hate says": "Hass sagt",
  "Reasons for hate": "Gründe für Hass",
  "no address": "keine Adresse",
  "a review page": "eine Bewertungsseite",
  "to pass on": "zum Weitergeben",
  "{name}: removed": "{name}: entfernt",
  "{name}: reworded, “{question}”": "{name}: umformuliert, „{question}“",
  "{name}: added, “{question}”": "{name}: hinzugefügt, „{question}“",
  "Write what the button says, up to {max} characters.":
    "Schreiben Sie, was auf dem Knopf steht, höchstens {max} Zeichen.",
  "Write whole seconds, from 1 to 3600.": "Schreiben Sie ganze Sekunden, von 1 bis 3600.",
  "Write a whole number of percent, from 1 to 100.": "Schreiben Sie ganze Prozent, von 1 bis 100.",
  "Write the event’s name, without spaces, like “order-done”.":
    "Schreiben Sie den Namen des Ereignisses, ohne Leerzeichen, zum Beispiel „order-done“.",
  "Six reasons are as many as a customer reads.": "Mehr als sechs Gründe liest niemand.",
  "Write a whole address, like “https://shop.example/review”, or leave it empty.":
    "Schreiben Sie eine ganze Adresse, zum Beispiel „https://shop.example/review“, oder lassen Sie das Feld leer.",
  "Write whole days, from 0 to 365.": "Schreiben Sie ganze Tage, von 0 bis 365.",
  "Write a CSS selector on one line, like “#order-done”.":
    "Schreiben Sie einen CSS-Selektor in einer Zeile, zum Beispiel „#order-done“.",
  "This reason is there already.": "Diesen Grund gibt es schon.",
  "No such improvement": "Diese Verbesserung gibt es nicht",
  "This touchpoint has no improvement of this number. The audit log has all that was done.":
    "Dieser Kontaktpunkt hat keine Verbesserung mit dieser Nummer. Im Protokoll steht alles, was getan wurde.",
  "this empty reason": "diesen leeren Grund",
  "Reason {row}": "Grund {row}",
  "Move up": "Nach oben",
  "Move up {reason}": "{reason} nach oben",
  "Move down": "Nach unten",
  "Move down {reason}": "{reason} nach unten",
  "Remove {reason}": "{reason} entfernen",
  "Reasons to choose from": "Gründe zur Auswahl",
  "None yet: customers are asked for a comment only.":
    "Noch keine: Kunden werden nur um einen Kommentar gebeten.",
  "Add a reason": "Grund hinzufügen",
  "Six are as many as a customer reads.": "Mehr als sechs liest niemand.",
  "The question": "Die Frage",
  "Reword a reason as you like: its votes stay with it. Remove one, and its votes stay in the figures; customers no longer see it.":
    "Formulieren Sie einen Grund ruhig um: Seine Stimmen bleiben bei ihm. Entfernen Sie einen, bleiben seine Stimmen in den Zahlen; Kunden sehen ihn nicht mehr.",
}
