import type { Words } from "../../setting.ts"

/** Touchpoints: listed, added, changed, archived. */
export const WORDS: Words = {
  "Set up": "Einrichten",
  Touchpoints: "Kontaktpunkte",
  "Set up this touchpoint": "Diesen Kontaktpunkt einrichten",
  Details: "Angaben",
  Posters: "Poster",
  "Add a touchpoint": "Kontaktpunkt hinzufügen",
  "to “{stage}”": "in „{stage}“",
  "Nothing asks customers here yet.": "Hier fragt noch nichts Ihre Kunden.",
  "{n} touchpoints have no owner: nobody looks after them.": {
    one: "{n} Kontaktpunkt gehört niemandem: Niemand kümmert sich darum.",
    other: "{n} Kontaktpunkte gehören niemandem: Niemand kümmert sich darum.",
  },
  "Choose who does": "Jemanden bestimmen",
  "No vote yet": "Noch keine Stimme",
  "Silent for four weeks": "Seit vier Wochen still",
  "last vote {day}": "letzte Stimme {day}",
  "today##day of the last vote": "heute",
  "yesterday##day of the last vote": "gestern",
  "Move {name} up": "{name} nach oben",
  "Move {name} down": "{name} nach unten",
  Edit: "Bearbeiten",
  Archive: "Archivieren",
  Restore: "Wiederherstellen",
  "{n} archived touchpoints": {
    one: "{n} archivierter Kontaktpunkt",
    other: "{n} archivierte Kontaktpunkte",
  },
  "Customers who open their link read that nothing is asked here any more; kiosks leave them out. A tag that still stands on a page goes on asking: take it off. All votes are kept.":
    "Wer den Link öffnet, liest, dass hier nicht mehr gefragt wird; Kioske lassen sie aus. Ein Tag, der noch auf einer Seite steht, fragt weiter: Nehmen Sie ihn heraus. Alle Stimmen bleiben erhalten.",
  "No touchpoints yet": "Noch keine Kontaktpunkte",
  "A touchpoint is a moment where a customer meets you: the shop window, the till, the letter afterwards. At each of them they tap one of two faces.":
    "Ein Kontaktpunkt ist ein Moment, in dem jemand auf Sie trifft: das Schaufenster, die Kasse, der Brief danach. An jedem tippen Ihre Kunden auf eines von zwei Gesichtern.",
  "Start from a template": "Mit einer Vorlage beginnen",
  "Start from a blank one": "Leer beginnen",
  "From a template": "Aus einer Vorlage",
  "An admin adds them.": "Ein Admin fügt sie hinzu.",
  "Seen in votes, not created yet": "In Stimmen gesehen, noch nicht angelegt",
  "A tag, poster or link carries these names. Their votes wait, and count as soon as you create them.":
    "Ein Tag, ein Poster oder ein Link trägt diese Namen. Ihre Stimmen warten und zählen, sobald Sie sie anlegen.",
  "A tag, poster or link carries these names. Their votes wait until an admin creates them.":
    "Ein Tag, ein Poster oder ein Link trägt diese Namen. Ihre Stimmen warten, bis ein Admin sie anlegt.",
  "seen {n} times, first {since}": {
    one: "einmal gesehen, {since}",
    other: "{n}-mal gesehen, zuerst {since}",
  },
  "Perhaps a slip of {meant}: then mend the tag, and <a>exclude its votes</a>.":
    "Vielleicht ist {meant} gemeint: Dann berichtigen Sie den Tag und <a>schließen die Stimmen aus</a>.",
  "Create it": "Anlegen",
  "Put away": "Weglegen",
  "Offer it again": "Wieder anbieten",
  "{n} put away": { one: "{n} weggelegt", other: "{n} weggelegt" },
  "Put away. Its votes go on waiting, and it can be offered again below.":
    "Weggelegt. Die Stimmen warten weiter, und unten lässt sich der Name wieder anbieten.",
  "Offered again.": "Wieder angeboten.",
  "Taken back: what was added is archived, and can be restored below.":
    "Zurückgenommen: Was hinzukam, ist archiviert und lässt sich unten wiederherstellen.",
  "{name} was added.": "{name} wurde hinzugefügt.",
  "{n} touchpoints were added.": "{n} Kontaktpunkte wurden hinzugefügt.",
  "{name} was archived. Its votes stay. Take its tags off your pages: votes they still bring count for it, out of sight, and come back with it.":
    "{name} wurde archiviert. Die Stimmen bleiben. Nehmen Sie die Tags von Ihren Seiten: Was sie noch bringen, zählt unsichtbar mit und kommt mit dem Kontaktpunkt zurück.",
  "{name} is back in the journey.": "{name} ist wieder in der Kundenreise.",
  "Add your touchpoints": "Fügen Sie Ihre Kontaktpunkte hinzu",
  "Install one, and get its first vote": "Bauen Sie einen ein und erhalten Sie die erste Stimme",
  "Invite somebody who owns a touchpoint": "Laden Sie jemanden ein, der für einen zuständig ist",
  "Add a passkey, to sign in without a link": "Legen Sie einen Passkey an, um sich ohne Link anzumelden",
  "Your first hour": "Ihre erste Stunde",
  "(done)": "(erledigt)",
  "The first steps are put away, for all admins.": "Die ersten Schritte sind weggelegt, für alle Admins.",
  "{slug} was seen {n} times: <a>create it?</a>": {
    one: "{slug} wurde einmal gesehen: <a>anlegen?</a>",
    other: "{slug} wurde {n}-mal gesehen: <a>anlegen?</a>",
  },
  "and {n} more names": { one: "und {n} weiterer Name", other: "und {n} weitere Namen" },
  "put a name away that votes wait for, or offered it again":
    "hat einen Namen, für den Stimmen warten, weggelegt oder wieder angeboten",
  "added {n} touchpoints": {
    one: "hat {n} Kontaktpunkt hinzugefügt",
    other: "hat {n} Kontaktpunkte hinzugefügt",
  },
  "added {n} touchpoints from the template “{trade}”": {
    one: "hat {n} Kontaktpunkt aus der Vorlage „{trade}“ hinzugefügt",
    other: "hat {n} Kontaktpunkte aus der Vorlage „{trade}“ hinzugefügt",
  },
  "undid a change of {touchpoint}": "hat eine Änderung an {touchpoint} rückgängig gemacht",
  "archived {touchpoint}": "hat {touchpoint} archiviert",
  "restored {touchpoint}": "hat {touchpoint} wiederhergestellt",
  "changed {touchpoint}": "hat {touchpoint} geändert",
  "{n} %": "{n} %",
  "Critical from now on": "Ab jetzt kritisch",
  "Not critical any more": "Nicht mehr kritisch",
  Expectation: "Erwartung",
  "Another owner": "Andere Zuständige",
  "moved {name}": "hat {name} verschoben",
  "moved {name} back": "hat {name} zurückgeschoben",
  "Last in “{stage}”": "Zuletzt in „{stage}“",
  "In “{stage}”, before {next}": "In „{stage}“, vor {next}",
  "put away {name}, which votes wait for": "hat {name} weggelegt, wofür Stimmen warten",
  "offered {name} again, which votes wait for": "hat {name} wieder angeboten, wofür Stimmen warten",
}
