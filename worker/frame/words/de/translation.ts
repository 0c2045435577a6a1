import type { Words } from "../../setting.ts"

/** A touchpoint's own words in further languages. */
export const WORDS: Words = {
  "Links, posters, letters and kiosks speak your customers’ language by themselves, in {languages} languages. Only your own words they can’t translate: write them here.":
    "Links, Poster, E-Mails und Kioske sprechen von selbst die Sprache Ihrer Kunden, in {languages} Sprachen. Nur Ihre eigenen Worte können sie nicht übersetzen: Schreiben Sie sie hier.",
  "Your words are written in one language so far.": "Ihre Worte gibt es bisher in einer Sprache.",
  ", {n} reasons still to say": {
    one: ", {n} Grund fehlt noch",
    other: ", {n} Gründe fehlen noch",
  },
  "One more": "Noch eine",
  "Write it": "Schreiben",
  "{max} languages are as many as a touchpoint takes.":
    "Mehr als {max} Sprachen nimmt ein Kontaktpunkt nicht auf.",
  "Write a question of up to {max} characters.": "Schreiben Sie eine Frage mit höchstens {max} Zeichen.",
  "Write up to {max} characters.": "Schreiben Sie höchstens {max} Zeichen.",
  "No such page": "Diese Seite gibt es nicht",
  "There is no such touchpoint, or nobody here speaks that language yet.":
    "Diesen Kontaktpunkt gibt es nicht, oder die Sprache spricht hier noch niemand.",
  "{max} languages are as many as a touchpoint takes. Remove one first.":
    "Mehr als {max} Sprachen nimmt ein Kontaktpunkt nicht auf. Entfernen Sie zuerst eine.",
  "Reason “{label}”": "Grund „{label}“",
  "not translated": "nicht übersetzt",
  "Not saved: somebody has changed the same meanwhile. What you typed stands below. Save again, and yours replaces theirs; or <a>take theirs</a>.":
    "Nicht gespeichert: Jemand hat inzwischen dasselbe geändert. Unten steht, was Sie eingegeben haben. Speichern Sie noch einmal, und Ihre Fassung ersetzt die andere; oder <a>nehmen Sie die andere</a>.",
  "{name} in {language}": "{name} auf {language}",
  "What customers are asked": "Was Kunden gefragt werden",
  "In {language}": "Auf {language}",
  "Above each field stand the words you wrote first. A reason left empty is said in those.":
    "Über jedem Feld stehen die Worte, die Sie zuerst geschrieben haben. Ein leer gelassener Grund erscheint in diesen.",
  "Remove {language}": "{language} entfernen",
  "On links, posters, letters and kiosks within a minute.":
    "Innerhalb einer Minute auf Links, Postern, E-Mails und Kiosken.",
}
