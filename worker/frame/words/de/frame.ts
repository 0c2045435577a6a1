import type { Words } from "../../setting.ts"

/** What stands around every page, and pages for addresses that lead nowhere. */
export const WORDS: Words = {
  "To the journey": "Zur Kundenreise",
  "That is too long": "Das ist zu lang",
  "Nothing was saved. Go back and shorten what you wrote.":
    "Es wurde nichts gespeichert. Gehen Sie zurück und kürzen Sie, was Sie geschrieben haben.",
  "This is not yours to change": "Das dürfen Sie nicht ändern",
  "You are signed in as {role}. Ask an admin of {business}.":
    "Sie sind als {role} angemeldet. Wenden Sie sich an einen Admin von {business}.",
  "Something went wrong on our side": "Bei uns ist etwas schiefgegangen",
  "{path} stands in no line of the route table.": "{path} steht in keiner Zeile der Routentabelle.",
  "This request came from another site.": "Diese Anfrage kam von einer anderen Website.",
  "Open the console itself and try again from there.":
    "Öffnen Sie die Konsole selbst und versuchen Sie es von dort noch einmal.",
}
