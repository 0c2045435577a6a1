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
  "changed their name": "hat den eigenen Namen geändert",
  "The passkey was added. Next time you sign in with it.":
    "Der Passkey wurde hinzugefügt. Nächstes Mal melden Sie sich damit an.",
  "This device has a passkey for here already: you can sign in with it.":
    "Dieses Gerät hat hier schon einen Passkey: Sie können sich damit anmelden.",
  "The passkey was renamed.": "Der Passkey wurde umbenannt.",
  "The passkey was removed. Who came in by it elsewhere is signed out.":
    "Der Passkey wurde entfernt. Wer anderswo damit hereinkam, ist abgemeldet.",
  "The passkey is back.": "Der Passkey ist wieder da.",
  "This passkey was not kept: it is known here already, or there is no room for more.":
    "Dieser Passkey wurde nicht gespeichert: Er ist hier schon bekannt, oder es ist kein Platz mehr.",
  "Signed out there.": "Dort abgemeldet.",
  "That is no longer there.": "Das gibt es nicht mehr.",
  "Nothing was changed: first show that it is still you.":
    "Es wurde nichts geändert: Zeigen Sie zuerst, dass Sie es noch sind.",
  "It is you. For 15 minutes you may change how you get in.":
    "Sie sind es. 15 Minuten lang dürfen Sie ändern, wie Sie hereinkommen.",
  "Not saved: say what you are called, in at most 80 characters.":
    "Nicht gespeichert: Sagen Sie, wie es heißen soll, in höchstens 80 Zeichen.",
  "You are the last admin here: make somebody else an admin first, under Team.":
    "Sie sind hier der letzte Admin: Machen Sie zuerst unter „Team“ jemand anders zum Admin.",
  "You left that business.": "Sie haben jenes Unternehmen verlassen.",
  You: "Sie",
  "Language of the console": "Sprache der Konsole",
  "As my browser asks for": "Wie mein Browser sie verlangt",
  "You sign in as {email}, and are {role} of {business}.":
    "Sie melden sich als {email} an. Ihre Rolle bei {business}: {role}.",
  "Your businesses": "Ihre Unternehmen",
  "You are here": "Hier sind Sie",
  "Leave…": "Verlassen …",
  "Go to {business}": "Zu {business}",
  "Go there": "Dorthin",
  "Your account": "Ihr Konto",
  "What you call it": "Wie Sie ihn nennen",
  "To tell it from others later: “Phone”, “Laptop at work”.":
    "Um ihn später von anderen zu unterscheiden: „Handy“, „Laptop im Büro“.",
  "Add a passkey": "Passkey hinzufügen",
  "This browser offers no passkeys here. They need JavaScript, and an address with a name.":
    "Dieser Browser bietet hier keine Passkeys an. Sie brauchen JavaScript und eine Adresse mit Namen.",
  "You signed in more than 15 minutes ago. To add or remove a passkey, show that it is still you.":
    "Ihre Anmeldung ist mehr als 15 Minuten her. Um einen Passkey hinzuzufügen oder zu entfernen, zeigen Sie, dass Sie es noch sind.",
  "Use your passkey": "Passkey verwenden",
  "Sign in again": "Neu anmelden",
  "Added {day}, not used yet": "Hinzugefügt {day}, noch nicht benutzt",
  "Added {day}, last used {used}": "Hinzugefügt {day}, zuletzt benutzt {used}",
  "you came in by it": "damit kamen Sie herein",
  Rename: "Umbenennen",
  "New name of {name}": "Neuer Name von {name}",
  Remove: "Entfernen",
  Passkeys: "Passkeys",
  "Sign in with your finger, your face or your device's PIN. Nothing to remember, nothing that can be stolen from here.":
    "Melden Sie sich mit Finger, Gesicht oder der PIN Ihres Geräts an. Nichts zu merken, nichts, was hier gestohlen werden kann.",
  "Passkey {n}": "Passkey {n}",
  "Where you are signed in": "Wo Sie angemeldet sind",
  "By a link": "Über einen Link",
  "{business} · since {begun}, last seen {seen}": "{business} · seit {begun}, zuletzt gesehen {seen}",
  "This one": "Diese hier",
  "Sign out there": "Dort abmelden",
  "Sign out everywhere else": "Überall sonst abmelden",
  "A session ends after a week without use, and after a month in any case. Which browser it is, and where, nobody notes.":
    "Eine Sitzung endet nach einer Woche ohne Gebrauch und in jedem Fall nach einem Monat. Welcher Browser es ist und wo, notiert niemand.",
  "Welcome, {name}": "Willkommen, {name}",
  "How you come in next time": "So kommen Sie nächstes Mal herein",
  "With a passkey you sign in to {business} with your finger, your face or your device's PIN. There are no passwords here.":
    "Mit einem Passkey melden Sie sich bei {business} mit Finger, Gesicht oder der PIN Ihres Geräts an. Passwörter gibt es hier nicht.",
  "Not now": "Nicht jetzt",
  "You can add one at any time, in your account. Until then you come in by a link that somebody makes for you.":
    "Sie können jederzeit einen hinzufügen, in Ihrem Konto. Bis dahin kommen Sie über einen Link herein, den Ihnen jemand erstellt.",
  "Who takes over": "Wer übernimmt",
  "Nobody: it stands without an owner": "Niemand: ohne Zuständige",
  "You are the last admin of {business}: without you nobody could let anybody in. Make somebody else an admin first.":
    "Sie sind der letzte Admin von {business}: Ohne Sie könnte niemand jemanden hereinlassen. Machen Sie zuerst jemand anders zum Admin.",
  "To the team": "Zum Team",
  "You are signed out of it everywhere. What you did stays in its log, by your name. To come back you need an invitation.":
    "Sie werden dort überall abgemeldet. Was Sie getan haben, bleibt unter Ihrem Namen im Protokoll. Um zurückzukommen, brauchen Sie eine Einladung.",
  Leave: "Verlassen",
  "First show that it is still you.": "Zeigen Sie zuerst, dass Sie es noch sind.",
  "Open your account again: it says how.": "Öffnen Sie Ihr Konto noch einmal: Dort steht, wie.",
  "Your menu": "Ihr Menü",
  "Log##of what was done": "Protokoll",
  "opened the business {name}": "hat das Unternehmen {name} eröffnet",
  "API keys that you made go on working: <a>revoke</a> those that nobody needs first.":
    "API-Schlüssel, die Sie erzeugt haben, gelten weiter: <a>Widerrufen</a> Sie zuerst, was niemand mehr braucht.",
}
