import type { Words } from "../../setting.ts"

/** Kiosks and their alerts. */
export const WORDS: Words = {
  Alerts: "Alarme",
  "<b>{kiosk} is dark.</b> The kiosk was last heard {since} and should be awake: look at its power and its network. The votes on it are kept.":
    "<b>{kiosk} meldet sich nicht.</b> Der Kiosk war zuletzt {since} zu hören und müsste wach sein: Sehen Sie nach Strom und Netz. Die Stimmen darauf bleiben erhalten.",
  "{by} is on it, since {at}.": "{by} kümmert sich darum, seit {at}.",
  Someone: "Jemand",
  "Not any more": "Doch nicht",
  "I’m on it": "Ich kümmere mich",
  "{n} more kiosks are dark": {
    one: "{n} weiterer Kiosk meldet sich nicht",
    other: "{n} weitere Kioske melden sich nicht",
  },
  "This is not yours to take on": "Das ist nicht Ihre Aufgabe",
  "It is about touchpoints of others. Ask one of their owners, or an admin.":
    "Es geht um Kontaktpunkte, für die andere zuständig sind. Wenden Sie sich an eine dieser Personen oder an einen Admin.",
  "At other times of the day, ask something else": "Zu anderen Tageszeiten etwas anderes fragen",
  "From<span>, part {row}</span>": "Ab<span>, Teil {row}</span>",
  "What part {row} asks": "Was Teil {row} fragt",
  "Nothing else": "Nichts anderes",
  "For your team: “Till 1”.": "Für Ihr Team: „Kasse 1“.",
  Place: "Ort",
  "None: this touchpoint stands only once": "Keiner: Diesen Kontaktpunkt gibt es nur einmal",
  "Goes with each of its votes. New ones are named under <a>Places</a>.":
    "Geht mit jeder seiner Stimmen mit. Neue benennen Sie unter <a>Orte</a>.",
  "What it asks about": "Wonach er fragt",
  "Choose a touchpoint": "Kontaktpunkt wählen",
  "Type {from} to {to} digits, and nothing else.": "Geben Sie {from} bis {to} Ziffern ein, sonst nichts.",
  Monday: "Montag",
  Tuesday: "Dienstag",
  Wednesday: "Mittwoch",
  Thursday: "Donnerstag",
  Friday: "Freitag",
  Saturday: "Samstag",
  Sunday: "Sonntag",
  "Choose the touchpoint that it asks about.": "Wählen Sie den Kontaktpunkt, nach dem er fragt.",
  "Say from when, like 11:30.": "Geben Sie an, ab wann, zum Beispiel 11:30.",
  "Another part begins at this time.": "Zu dieser Zeit beginnt schon ein anderer Teil.",
  "Write both times, like 08:00 and 18:00, or neither.":
    "Geben Sie beide Zeiten an, zum Beispiel 08:00 und 18:00, oder keine.",
  "Open it on one day at least.": "An mindestens einem Tag muss geöffnet sein.",
  "Choose {max} languages at most: more buttons have no room.":
    "Wählen Sie höchstens {max} Sprachen: Für mehr Knöpfe ist kein Platz.",
  "Give it a name, like “Till 1”.": "Geben Sie ihm einen Namen, zum Beispiel „Kasse 1“.",
  "Write {max} characters at most.": "Schreiben Sie höchstens {max} Zeichen.",
  "Choose a place from the list.": "Wählen Sie einen Ort aus der Liste.",
  "Saved. The kiosk hears of it within two minutes, and changes when no customer stands before it.":
    "Gespeichert. Der Kiosk erfährt es innerhalb von zwei Minuten und wechselt, wenn niemand davorsteht.",
  "Created. Pair a tablet with it: get a code below.":
    "Angelegt. Koppeln Sie ein Tablet: Den Code gibt es weiter unten.",
  "The PIN is set. The kiosk hears of it within two minutes.":
    "Die PIN ist gesetzt. Der Kiosk erfährt es innerhalb von zwei Minuten.",
  "The PIN is gone: the corner opens the kiosk’s settings without one.":
    "Die PIN ist entfernt: Die Ecke öffnet die Einstellungen des Kiosks ohne PIN.",
  "Revoked. At its next contact the kiosk sends what it still has, held, and forgets its key. Pair it again to bring it back.":
    "Widerrufen. Beim nächsten Kontakt sendet der Kiosk, was er noch hat; das wird zurückgehalten, und er vergisst seinen Schlüssel. Koppeln Sie ihn neu, um ihn zurückzuholen.",
  "Removed from the list.": "Aus der Liste entfernt.",
  "Back in the list.": "Wieder in der Liste.",
  "No such kiosk": "Diesen Kiosk gibt es nicht",
  "{name} has no kiosk of this number.": "{name} hat keinen Kiosk mit dieser Nummer.",
  "You are signed in as {role}, and this kiosk asks about touchpoints of others. Ask one of their owners, or an admin.":
    "Sie sind als {role} angemeldet, und dieser Kiosk fragt nach Kontaktpunkten anderer. Wenden Sie sich an eine dafür zuständige Person oder an einen Admin.",
  "Always open": "Immer geöffnet",
  "By weekday": "Nach Wochentag",
  "Opening hours": "Öffnungszeiten",
  "{day} opens": "{day} öffnet",
  "{day} closes": "{day} schließt",
  "By the clock in {timeZone}. Two empty fields: closed on that day. Closing before opening means after midnight.":
    "Nach der Uhr in {timeZone}. Zwei leere Felder: an diesem Tag geschlossen. Schließen vor dem Öffnen heißt: nach Mitternacht.",
  "right##clock": "richtig",
  "{n} minutes": {
    one: "{n} Minute",
    other: "{n} Minuten",
  },
  "{n} hours": {
    one: "{n} Stunde",
    other: "{n} Stunden",
  },
  "{far} slow; votes are corrected": "geht {far} nach; Stimmen werden korrigiert",
  "{far} fast; votes are corrected": "geht {far} vor; Stimmen werden korrigiert",
  "Asks now": "Fragt jetzt",
  "Votes today": "Stimmen heute",
  "Votes today, at its place": "Stimmen heute, an seinem Ort",
  Heard: "Gehört",
  "Votes waiting on it": "Wartende Stimmen darauf",
  "The oldest of them": "Die älteste davon",
  "Of them as hourly counts": "Davon als Stundensummen",
  "{votes}: its disk was full": "{votes}: Der Speicher war voll",
  "Refused, kept on it": "Abgelehnt, darauf aufbewahrt",
  "Storage left": "Freier Speicher",
  "not told": "nicht gemeldet",
  Battery: "Akku",
  Clock: "Uhr",
  App: "App",
  Paired: "Gekoppelt",
  "New PIN": "Neue PIN",
  PIN: "PIN",
  "{from} to {to} digits.": "{from} bis {to} Ziffern.",
  "One is set; it can’t be shown.": "Eine ist gesetzt; sie lässt sich nicht anzeigen.",
  "None is set.": "Keine ist gesetzt.",
  "Change the PIN": "PIN ändern",
  "Set the PIN": "PIN setzen",
  "Do without": "Ohne PIN",
  "Replace the tablet": "Tablet ersetzen",
  "Pair it again": "Neu koppeln",
  "Get a code to pair": "Code zum Koppeln holen",
  "A code for a new tablet. It takes over name, settings and history; the old one is revoked when the new one is here.":
    "Ein Code für ein neues Tablet. Es übernimmt Name, Einstellungen und Verlauf; das alte wird widerrufen, sobald das neue da ist.",
  "A code for the tablet that shall stand here. It holds for ten minutes.":
    "Ein Code für das Tablet, das hier stehen soll. Er gilt zehn Minuten.",
  "For a tablet that is lost or stolen. From now on its votes are held as “removed kiosks”, where you can release them; at its next contact it forgets its key. To undo it, pair it again.":
    "Für ein verlorenes oder gestohlenes Tablet. Von jetzt an werden seine Stimmen unter „Entfernte Kioske“ zurückgehalten, wo Sie sie freigeben können; beim nächsten Kontakt vergisst es seinen Schlüssel. Zurück geht es durch neues Koppeln.",
  "Remove from the list": "Aus der Liste entfernen",
  "Its votes stay. You can undo it.": "Seine Stimmen bleiben. Das lässt sich rückgängig machen.",
  "What removed tablets sent afterwards stands under <a>Held votes</a>.":
    "Was entfernte Tablets danach gesendet haben, steht unter <a>Zurückgehaltene Stimmen</a>.",
  Kiosks: "Kioske",
  "This kiosk is not in the list any more.": "Dieser Kiosk steht nicht mehr in der Liste.",
  "Bring it back": "Zurückholen",
  "You are signed in as {role}: you see all of it. The owner of what it asks about, or an admin of {business}, can change it.":
    "Sie sind als {role} angemeldet und sehen alles. Ändern kann es, wer für das Gefragte zuständig ist, oder ein Admin von {business}.",
  "The tablet": "Das Tablet",
  "Any tablet or old laptop with a browser. Its key never leaves it, so nobody can vote in its name.":
    "Irgendein Tablet oder alter Laptop mit Browser. Sein Schlüssel verlässt es nie, niemand kann also in seinem Namen abstimmen.",
  "Holding the top corner for three seconds opens the kiosk’s own settings. A PIN keeps customers out.":
    "Wer die obere Ecke drei Sekunden hält, öffnet die Einstellungen des Kiosks. Eine PIN hält Kunden davon ab.",
  "Your first kiosk, in three steps": "Ihr erster Kiosk in drei Schritten",
  "<b>Set it up here.</b> Its name, what it asks, when it is open. You get a code of eight letters and digits.":
    "<b>Richten Sie ihn hier ein.</b> Name, Frage, Öffnungszeiten. Sie bekommen einen Code aus acht Buchstaben und Ziffern.",
  "<b>Open the kiosk page on a tablet.</b> Any tablet or old laptop with a browser will do. Type the code, and install the page when the browser offers to.":
    "<b>Öffnen Sie die Kiosk-Seite auf einem Tablet.</b> Irgendein Tablet oder alter Laptop mit Browser genügt. Geben Sie den Code ein und installieren Sie die Seite, wenn der Browser es anbietet.",
  "<b>Put it where customers pass.</b> It votes without a network too: everything is kept, and sent when it is back.":
    "<b>Stellen Sie es dorthin, wo Kunden vorbeikommen.</b> Es geht auch ohne Netz: Alles bleibt erhalten und wird gesendet, sobald es wieder da ist.",
  "Set up a kiosk": "Kiosk einrichten",
  "Its disk was full: {n} votes kept as hourly counts": {
    one: "Der Speicher war voll: {n} Stimme als Stundensumme aufbewahrt",
    other: "Der Speicher war voll: {n} Stimmen als Stundensummen aufbewahrt",
  },
  "{n} votes refused, kept on the device": {
    one: "{n} Stimme abgelehnt, auf dem Gerät aufbewahrt",
    other: "{n} Stimmen abgelehnt, auf dem Gerät aufbewahrt",
  },
  "Only {left} of storage left": "Nur noch {left} Speicher frei",
  "An older version: it updates when idle": "Ältere Version: aktualisiert sich, wenn er ruht",
  "Heard {when}": "Gehört {when}",
  "Battery {battery}": "Akku {battery}",
  "votes today": "Stimmen heute",
  "{n} kiosks are dark in opening hours.": {
    one: "{n} Kiosk meldet sich während der Öffnungszeiten nicht.",
    other: "{n} Kioske melden sich während der Öffnungszeiten nicht.",
  },
  "{n} kiosks are behind: votes wait on the device, none is lost.": {
    one: "{n} Kiosk ist im Rückstand: Stimmen warten auf dem Gerät, keine ist verloren.",
    other: "{n} Kioske sind im Rückstand: Stimmen warten auf dem Gerät, keine ist verloren.",
  },
  "No kiosk is paired yet.": "Noch ist kein Kiosk gekoppelt.",
  "Your kiosk is well.": "Ihrem Kiosk geht es gut.",
  "All {there} kiosks are well.": "Allen {there} Kiosken geht es gut.",
  "A tablet on the counter that asks every customer, online or not.":
    "Ein Tablet auf dem Tresen, das alle Kunden fragt, mit und ohne Netz.",
  "Your kiosks": "Ihre Kioske",
  "Votes today are those that count, of the kiosk’s touchpoints at its place. Held ones stand under <a>Held votes</a>.":
    "Stimmen heute sind die gezählten, zu den Kontaktpunkten des Kiosks an seinem Ort. Zurückgehaltene stehen unter <a>Zurückgehaltene Stimmen</a>.",
  "auto##look": "wie das Gerät",
  "light##look": "hell",
  "dark##look": "dunkel",
  yes: "ja",
  no: "nein",
  closed: "geschlossen",
  Asks: "Fragt",
  "Open##hours": "Geöffnet",
  always: "immer",
  Languages: "Sprachen",
  Reasons: "Gründe",
  Writing: "Schreiben",
  Sound: "Ton",
  Look: "Aussehen",
  "Within reach from a wheelchair": "Erreichbar vom Rollstuhl aus",
  "In the list": "In der Liste",
  "changed <a>kiosk {kiosk}</a>": "hat <a>Kiosk {kiosk}</a> geändert",
  "undid a change of <a>kiosk {kiosk}</a>": "hat eine Änderung an <a>Kiosk {kiosk}</a> rückgängig gemacht",
  "set up the kiosk {kiosk}": "hat den Kiosk {kiosk} eingerichtet",
  "paired a tablet with the kiosk {kiosk}": "hat ein Tablet mit dem Kiosk {kiosk} gekoppelt",
  "revoked the tablet of the kiosk {kiosk}": "hat das Tablet des Kiosks {kiosk} widerrufen",
  "set the PIN of the kiosk {kiosk}": "hat die PIN des Kiosks {kiosk} gesetzt",
  "took the PIN away from the kiosk {kiosk}": "hat die PIN des Kiosks {kiosk} entfernt",
  "is on it: <a>kiosk {kiosk}</a> was dark": "kümmert sich darum: <a>Kiosk {kiosk}</a> meldete sich nicht",
  "is not on it any more: <a>kiosk {kiosk}</a> was dark":
    "kümmert sich nicht mehr darum: <a>Kiosk {kiosk}</a> meldete sich nicht",
  "New kiosk": "Neuer Kiosk",
  "A name and a touchpoint are enough. Everything can be changed later, from here.":
    "Ein Name und ein Kontaktpunkt genügen. Alles lässt sich später von hier aus ändern.",
  "Create it, then pair": "Anlegen, dann koppeln",
  "<b>Paired.</b> {name} is here since {pairedAt}. <a>See how it is</a>":
    "<b>Gekoppelt.</b> {name} ist da, seit {pairedAt}. <a>Ansehen, wie es ihm geht</a>",
  "<b>Waiting for the kiosk …</b> The code holds until {codeUntil}, and works once.":
    "<b>Warten auf den Kiosk …</b> Der Code gilt bis {codeUntil} und nur einmal.",
  "<b>This code is over.</b> It was not typed within ten minutes. <a>Get a new one</a>":
    "<b>Dieser Code ist abgelaufen.</b> Er wurde nicht innerhalb von zehn Minuten eingegeben. <a>Neuen Code holen</a>",
  "Pair {name}": "{name} koppeln",
  "Pair a tablet": "Tablet koppeln",
  "The code": "Der Code",
  "On the tablet, open": "Öffnen Sie auf dem Tablet",
  "and type": "und geben Sie ein",
  "It is shown once: leave this page open until the kiosk is here.":
    "Er wird nur einmal gezeigt: Lassen Sie diese Seite offen, bis der Kiosk da ist.",
  "Opens the kiosk page with this code": "Öffnet die Kiosk-Seite mit diesem Code",
  "or point its camera here": "oder richten Sie die Kamera hierher",
  "The tablet that stands there now goes on until the new one is here. Then it is revoked: it sends what it still has, held, and forgets its key. Name, settings and history stay.":
    "Das bisherige Tablet läuft weiter, bis das neue da ist. Dann wird es widerrufen: Es sendet, was es noch hat; das wird zurückgehalten, und es vergisst seinen Schlüssel. Name, Einstellungen und Verlauf bleiben.",
  "There are as many kiosks as there may be": "Mehr Kioske sind nicht möglich",
  "Give a new tablet the place of an old one: “Replace the tablet” on a kiosk’s page.":
    "Geben Sie einem neuen Tablet den Platz eines alten: „Tablet ersetzen“ auf der Seite eines Kiosks.",
  "As the device": "Wie das Gerät",
  Light: "Hell",
  Language: "Sprache",
  "More languages, with a button each": "Weitere Sprachen, je mit einem Knopf",
  "{n} more languages, with a button each": {
    one: "{n} weitere Sprache mit eigenem Knopf",
    other: "{n} weitere Sprachen, je mit einem Knopf",
  },
  "More languages": "Weitere Sprachen",
  "Offer reasons": "Gründe anbieten",
  "After the tap, the touchpoint’s ready answers to “why?”. One more tap, or none.":
    "Nach dem Tippen die fertigen Antworten des Kontaktpunkts auf „Warum?“. Ein Tippen mehr, oder keines.",
  "Let people write": "Schreiben lassen",
  "Opens the device’s keyboard. It takes a minute, and the next customer waits.":
    "Öffnet die Tastatur des Geräts. Das dauert eine Minute, und die Nächsten warten.",
  "The faces stand in the lower part of the screen from the start. Customers can switch it themselves, too.":
    "Die Gesichter stehen von Anfang an im unteren Teil des Bildschirms. Kunden können das auch selbst umschalten.",
  "A soft tick at each tap.": "Ein leises Ticken bei jedem Tippen.",
  "What it asks, and where": "Was er fragt, und wo",
  "Touchpoint, place and times reach the kiosk within two minutes. Nobody has to touch it, and no customer is interrupted.":
    "Kontaktpunkt, Ort und Zeiten erreichen den Kiosk innerhalb von zwei Minuten. Niemand muss ihn anfassen, und niemand wird unterbrochen.",
  "When it is awake": "Wann er wach ist",
  "Outside these hours the screen rests. A kiosk that is silent for twenty minutes within them is dark, and you are told.":
    "Außerhalb dieser Zeiten ruht der Bildschirm. Schweigt ein Kiosk währenddessen zwanzig Minuten lang, erfahren Sie es.",
  "On the screen": "Auf dem Bildschirm",
  "The words are the touchpoint’s own, in each language in which somebody has written them.":
    "Die Worte sind die des Kontaktpunkts, in jeder Sprache, in der sie jemand geschrieben hat.",
  "Dark: last heard {when}": "Meldet sich nicht: zuletzt gehört {when}",
  "Dark: never heard": "Meldet sich nicht: nie gehört",
  "Behind: {n} votes waiting": {
    one: "Im Rückstand: {n} Stimme wartet",
    other: "Im Rückstand: {n} Stimmen warten",
  },
  "Waiting for its code to be typed": "Wartet, dass der Code eingegeben wird",
  "Never came": "Nie da gewesen",
  Fine: "In Ordnung",
  "Asleep outside its hours": "Ruht außerhalb der Öffnungszeiten",
  Revoked: "Widerrufen",
  "Nothing: its touchpoint was archived": "Nichts: Der Kontaktpunkt wurde archiviert",
  "{size} GB": "{size} GB",
  "{size} MB": "{size} MB",
  "{level}, charging": "{level}, lädt",
}
