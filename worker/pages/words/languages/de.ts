import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Sprache",
  unknown: "Hier gibt es keine Frage.",
  unknownHint: "Vielleicht ist der Link vertippt. Fragen Sie bitte dort nach, wo Sie ihn herhaben.",
  closed: "Diese Frage ist geschlossen.",
  closedHint: "Danke, dass Sie uns etwas sagen wollten.",
  notTaken: "Das konnten wir gerade nicht annehmen.",
  tryAgain: "Noch einmal versuchen",
  tapped: "Sie haben in unserer E-Mail „{}“ gewählt. Senden?",
  notYet: "Erst wenn Sie tippen, wird etwas gesendet.",
  already: "Sie haben „{}“ geantwortet. Sie können es ändern.",
}
