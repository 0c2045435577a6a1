import type { Words } from "../../setting.ts"

/** Whose account it is, and what the log tells of people. */
export const WORDS: Words = {
  "made a sign-in link for {name}": "hat einen Anmeldelink für {name} erstellt",
  "left the business": "hat das Unternehmen verlassen",
  "removed {name} from the business": "hat {name} aus dem Unternehmen entfernt",
  "{n} touchpoints were handed over": {
    one: "{n} Kontaktpunkt wurde übergeben",
    other: "{n} Kontaktpunkte wurden übergeben",
  },
  "Without an owner since: {list}": "Seitdem ohne Zuständige: {list}",
  "Role: {role}": "Rolle: {role}",
  "invited {email}": "hat {email} eingeladen",
  "made a new invitation link for {email}": "hat einen neuen Einladungslink für {email} erstellt",
  "took back the invitation of {email}": "hat die Einladung von {email} zurückgenommen",
  "joined by the invitation of {email}": "ist durch die Einladung von {email} beigetreten",
  "admin##role": "Admin",
  "owner##role": "Zuständige",
  "viewer##role": "Lesende",
  "added a passkey to their account": "hat dem eigenen Konto einen Passkey hinzugefügt",
  "renamed a passkey of theirs": "hat einen eigenen Passkey umbenannt",
  "removed a passkey of theirs": "hat einen eigenen Passkey entfernt",
  "put back a passkey of theirs": "hat einen eigenen Passkey zurückgeholt",
  "opened the business {name}": "hat das Unternehmen {name} eröffnet",
}
