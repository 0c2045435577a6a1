import type { Words } from "../../setting.ts"

/** What stands around every page, and pages for addresses that lead nowhere. */
export const WORDS: Words = {
  "To the journey": "Zur Kundenreise",
  "You are offline: nothing was sent, and nothing is lost. Try again when you are connected.":
    "Sie sind offline: Es wurde nichts gesendet, und nichts ist verloren. Versuchen Sie es noch einmal, sobald Sie verbunden sind.",
  "That is too long": "Das ist zu lang",
  "Nothing was saved: all together it may be {max} kilobytes. Go back: what you wrote still stands there. Shorten it and save again.":
    "Es wurde nichts gespeichert: Alles zusammen darf {max} Kilobyte haben. Gehen Sie zurück: Was Sie geschrieben haben, steht noch da. Kürzen Sie es und speichern Sie noch einmal.",
  "What you wrote": "Was Sie geschrieben haben",
  "Send it again": "Noch einmal senden",
  "This is not yours to change": "Das dürfen Sie nicht ändern",
  "You are signed in as {role}. Ask an admin of {business}.":
    "Sie sind als {role} angemeldet. Wenden Sie sich an einen Admin von {business}.",
  "Something went wrong on our side": "Bei uns ist etwas schiefgegangen",
  "{path} stands in no line of the route table.": "{path} steht in keiner Zeile der Routentabelle.",
  "This request came from another site.": "Diese Anfrage kam von einer anderen Website.",
  "Open the console itself and try again from there.":
    "Öffnen Sie die Konsole selbst und versuchen Sie es von dort noch einmal.",
}
