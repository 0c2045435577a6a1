import type { Words } from "../../setting.ts"

/** Looking up and erasing what customers wrote. */
export const WORDS: Words = {
  Reference: "Kennung",
  "Look up": "Nachschlagen",
  "A reference must be eight digits 0–9 and letters A–F, like “3F9A 72C1”.":
    "Eine Kennung besteht aus acht Ziffern 0–9 und Buchstaben A–F, zum Beispiel „3F9A 72C1“.",
  "No touchpoint named": "Kein Kontaktpunkt genannt",
  "in a parked batch": "in einem geparkten Paket",
  "To be reached at": "Erreichbar unter",
  "This can’t be undone. What was written goes from the ledger, from every export made from now on, and from batches that wait to be replayed.":
    "Das lässt sich nicht rückgängig machen. Der Text verschwindet aus dem Register, aus jedem künftigen Export und aus Paketen, die noch nachgeholt werden.",
  "The vote itself stays parked.": "Die Stimme selbst bleibt geparkt.",
  "The vote itself stays and counts as before.": "Die Stimme selbst bleibt und zählt wie bisher.",
  "Erase for good": "Endgültig löschen",
  "You can read it and not erase it: an admin can, and whoever owns this touchpoint.":
    "Sie können ihn lesen, aber nicht löschen: Das können Admins und wer für diesen Kontaktpunkt zuständig ist.",
  "You can read it and not erase it: an admin can.":
    "Sie können ihn lesen, aber nicht löschen: Das können Admins.",
  "Nothing that customers wrote has the reference {reference}. It may have been erased already, or gone with its age.":
    "Kein Text hat die Kennung {reference}. Er wurde vielleicht schon gelöscht oder ist mit der Zeit verschwunden.",
  "{votes} comments have this reference. Ask its author which of them it is.":
    "{votes} Kommentare haben diese Kennung. Fragen Sie, welcher davon gemeint ist.",
  "Erase a comment": "Kommentar löschen",
  "Whoever sends a comment is shown its reference. Look it up when its author, or someone named in it, wants it gone.":
    "Wer einen Kommentar abschickt, bekommt eine Kennung angezeigt. Schlagen Sie sie nach, wenn jemand, der ihn geschrieben hat oder darin vorkommt, ihn gelöscht haben möchte.",
  "The words of {reference} are erased, for good.": "Der Text zu {reference} ist endgültig gelöscht.",
  ", reference": ", Kennung",
  "Erase{reference}": "Löschen{reference}",
  "Nothing was erased": "Es wurde nichts gelöscht",
  "The form did not say which comment. Look it up by its reference and try again.":
    "Das Formular nannte keinen Kommentar. Schlagen Sie ihn über seine Kennung nach und versuchen Sie es noch einmal.",
  "This is not yours to erase": "Das dürfen Sie nicht löschen",
  "Ask an admin of {business}, or whoever owns {touchpoint}.":
    "Wenden Sie sich an einen Admin von {business} oder an die Person, die für {touchpoint} zuständig ist.",
  "Ask an admin of {business}.": "Wenden Sie sich an einen Admin von {business}.",
}
