import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["Com’è andata?", "Benissimo", "Malissimo", "Chiudi", "Grazie!"]

export const form: FormTexts = [
  "Che cosa le è piaciuto?",
  "Che cosa non è andato?",
  "Vuole aggiungere qualcosa?",
  "E-mail, telefoni e numeri di carta vengono oscurati.",
  "Possiamo risponderle? E-mail o telefono",
  "Intendevo «{}»",
  "Invia",
  "Fatto",
  "Modificato. Grazie!",
  "Ritira il voto",
  "Aggiungi dettagli",
  "Niente cookie. Niente tracciamento.",
]

export const done: DoneTexts = [
  "Che bello. Grazie!",
  "Grazie per avercelo detto.",
  "Ritirato. Non conta più.",
  "Cambia risposta",
  "Codice {}: lo citi per far cancellare il commento.",
  "Consiglia a un amico",
  "Link copiato.",
  "Se ne occuperà {}.",
  "Lei l’ha detto, noi l’abbiamo fatto.",
]
