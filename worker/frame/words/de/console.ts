import type { Words } from "../../setting.ts"

/** What all rooms say: times, channels, stages, roles, and the words that stand beside many a figure. */
export const WORDS: Words = {
  today: "heute",
  "the last 28 days": "die letzten 28 Tage",
  "today {time}": "heute {time}",
  "yesterday {time}": "gestern {time}",
  "{day} {time}": "{day}, {time}",
  Web: "Web",
  "E-mail": "E-Mail",
  Kiosk: "Kiosk",
  Link: "Link",
  "Before##stage": "Davor",
  "First##stage": "Anfang",
  "Core##stage": "Kern",
  "Last##stage": "Abschluss",
  "Staying in touch": "In Kontakt bleiben",
  Name: "Name",
  Stage: "Phase",
  Touchpoint: "Kontaktpunkt",
  Day: "Tag",
  Love: "Liebe",
  Hate: "Hass",
  "Taken back": "Zurückgenommen",
  none: "keine",
  on: "an",
  off: "aus",
  Undo: "Rückgängig",
  Save: "Speichern",
  Journey: "Kundenreise",
  "Not saved: {page}": "Nicht gespeichert: {page}",
  "Not saved: {n} things to put right.": {
    one: "Nicht gespeichert: {n} Angabe ist zu berichtigen.",
    other: "Nicht gespeichert: {n} Angaben sind zu berichtigen.",
  },
  "Not saved: somebody has changed the same meanwhile. What you typed stands below: save again, and it replaces theirs.":
    "Nicht gespeichert: Jemand hat inzwischen dasselbe geändert. Unten steht, was Sie eingegeben haben: Speichern Sie noch einmal, und es ersetzt die andere Fassung.",
  "Nothing to save: it says so already.": "Nichts zu speichern: So steht es schon da.",
  "Not undone: it has been changed since. What is saved now stands below.":
    "Nicht rückgängig gemacht: Es wurde inzwischen geändert. Unten steht, was jetzt gespeichert ist.",
  "Put back as it was before.": "Wieder so, wie es vorher war.",
  "Nothing was saved. Open the page again and try once more from there.":
    "Es wurde nichts gespeichert. Öffnen Sie die Seite neu und versuchen Sie es von dort noch einmal.",
  "{name} has no touchpoint here. It may have been renamed or archived.":
    "{name} hat hier keinen Kontaktpunkt. Er wurde vielleicht umbenannt oder archiviert.",
  "No such change": "Diese Änderung gibt es nicht",
  Pages: "Seiten",
  Entries: "Einträge",
  "{n} votes": {
    one: "{n} Stimme",
    other: "{n} Stimmen",
  },
  "{n} touchpoints": {
    one: "{n} Kontaktpunkt",
    other: "{n} Kontaktpunkte",
  },
  "no votes": "keine Stimmen",
  "too few to tell": "zu wenige für eine Aussage",
  "The figures behind it{title}": "Die Zahlen dahinter{title}",
  "This form could not be read": "Dieses Formular konnte nicht gelesen werden",
  "No such touchpoint": "Diesen Kontaktpunkt gibt es nicht",
}
