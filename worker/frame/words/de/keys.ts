import type { Words } from "../../setting.ts"

/** Settings: API keys. */
export const WORDS: Words = {
  "made the API key “{name}”": "hat den API-Schlüssel „{name}“ erzeugt",
  "revoked the API key “{name}”": "hat den API-Schlüssel „{name}“ widerrufen",
  Settings: "Einstellungen",
  Breadcrumb: "Pfad",
  Read: "Lesen",
  "Touchpoints, their pulse, and every vote with its outcome, without what customers wrote.":
    "Kontaktpunkte, ihr Puls und jede Stimme mit ihrem Ergebnis, ohne das, was Kunden geschrieben haben.",
  "Read comments": "Kommentare lesen",
  "Also what customers wrote, and how to reach those who asked for an answer. Only for programs that need it.":
    "Auch, was Kunden geschrieben haben, und wie man erreicht, wer um eine Antwort bat. Nur für Programme, die es brauchen.",
  "Make links": "Links erzeugen",
  "Signed links for e-mails, and nothing else.": "Signierte Links für E-Mails, sonst nichts.",
  "What it is for": "Wofür er ist",
  "Say what it is for, in at most {most} characters.":
    "Schreiben Sie, wofür er ist, in höchstens {most} Zeichen.",
  "“Weekly report”, “Newsletter”: so that you know later which one you can revoke.":
    "„Wochenbericht“, „Newsletter“: damit Sie später wissen, welchen Sie widerrufen können.",
  "What it may do": "Was er darf",
  "Choose at least one.": "Wählen Sie mindestens eines.",
  "Make the key": "Schlüssel erzeugen",
  "not used yet": "noch nicht benutzt",
  "used today": "heute benutzt",
  "used yesterday": "gestern benutzt",
  "last used {day}": "zuletzt benutzt am {day}",
  "made {day}, at the command line": "erzeugt {day}, auf der Kommandozeile",
  "made {day} by {name}": "erzeugt {day} von {name}",
  "revoked {day}": "widerrufen {day}",
  "Revoke {name}": "{name} widerrufen",
  Revoke: "Widerrufen",
  "Not made: API keys": "Nicht erzeugt: API-Schlüssel",
  "API keys": "API-Schlüssel",
  "A key lets a program of yours read the pulse, or make links for e-mails. What it can ask for is described in <a>openapi.json</a>.":
    "Mit einem Schlüssel kann ein Programm von Ihnen den Puls lesen oder Links für E-Mails erzeugen. Was es fragen kann, steht in <a>openapi.json</a>.",
  "Only admins make and revoke keys.": "Nur Admins erzeugen und widerrufen Schlüssel.",
  "“{name}” is ready. Copy it now: it is not shown again.":
    "„{name}“ ist bereit. Kopieren Sie ihn jetzt: Er wird nicht noch einmal gezeigt.",
  "Only its hash is kept. Whoever has the key can do what it may: keep it out of pages, apps and repositories.":
    "Nur sein Hash wird aufbewahrt. Wer den Schlüssel hat, kann alles, was er darf: Er gehört nicht in Seiten, Apps und Repositories.",
  "“{name}” stopped working. That can’t be undone: make a new key if it was a mistake.":
    "„{name}“ gilt nicht mehr. Das lässt sich nicht rückgängig machen: Erzeugen Sie einen neuen, falls es ein Versehen war.",
  "In use": "In Gebrauch",
  "No keys yet.": "Noch keine Schlüssel.",
  "Programs read the pulse with one: make the first below.":
    "Damit lesen Programme den Puls: Erstellen Sie unten den ersten.",
  "Revoking stops a key at once and for good. Which programs use it, only its name can tell you.":
    "Ein widerrufener Schlüssel gilt sofort und für immer nicht mehr. Welche Programme ihn benutzen, sagt Ihnen nur sein Name.",
  "A new key": "Ein neuer Schlüssel",
  "Revoked keys": "Widerrufene Schlüssel",
  "No such key": "Diesen Schlüssel gibt es nicht",
  "There is no key of this number in use. It may have been revoked already.":
    "Kein Schlüssel dieser Nummer ist in Gebrauch. Vielleicht wurde er schon widerrufen.",
}
