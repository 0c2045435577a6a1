import type { Words } from "../../setting.ts"

/** The palette, the keys, and what stands around every page. */
export const WORDS: Words = {
  "Search pages, touchpoints, places, people": "Seiten, Kontaktpunkte, Orte, Personen suchen",
  "Where to?": "Wohin?",
  "Nothing is called that.": "Nichts heißt so.",
  "Page##kind": "Seite",
  "Action##kind": "Aktion",
  "Period##kind": "Zeitraum",
  "Touchpoint##kind": "Kontaktpunkt",
  "Place##kind": "Ort",
  "Member##kind": "Mitglied",
  Keys: "Tasten",
  "A shorter period": "Ein kürzerer Zeitraum",
  "A longer period": "Ein längerer Zeitraum",
  "These keys": "Diese Tasten",
  "Single keys do this (off: only with Ctrl or ⌘)": "Einzelne Tasten tun das (aus: nur mit Strg oder ⌘)",
  "Close##dialog": "Schließen",
  "Add a touchpoint##command": "Kontaktpunkt hinzufügen",
  "Invite somebody##command": "Jemanden einladen",
  "Make an API key##command": "API-Schlüssel erstellen",
  "Audit log##command": "Protokoll",
  "Search##button": "Suche",
  "Live##state": "Live",
  "Paused##state": "Angehalten",
  "Reconnecting##state": "Verbinde neu",
  "Signed out##state": "Abgemeldet",
  "Skip to content": "Zum Inhalt springen",
  "Held votes##navigation": "Zurückgehalten",
  "Main##navigation": "Hauptnavigation",
  Menu: "Menü",
  "Sign out": "Abmelden",
  "Try again in {n} seconds.": {
    one: "Versuchen Sie es in {n} Sekunde noch einmal.",
    other: "Versuchen Sie es in {n} Sekunden noch einmal.",
  },
  "To the journey, by signing in": "Anmelden und zur Kundenreise",
  "There is nothing here": "Hier ist nichts",
  "No page and no API route is called {path}. It may have been moved, or cut when it was copied. The API is described in /v1/openapi.json.":
    "Keine Seite und keine API-Route heißt {path}. Vielleicht wurde sie verschoben oder die Adresse beim Kopieren abgeschnitten. Die API ist in /v1/openapi.json beschrieben.",
  "Nothing you wrote is lost: wait a moment, then send it again. If it happens again, tell whoever runs this Lovetap what you did.":
    "Nichts von dem, was Sie geschrieben haben, ist verloren: Warten Sie kurz und senden Sie es noch einmal. Wenn es wieder passiert, sagen Sie denen, die dieses Lovetap betreiben, was Sie getan haben.",
  "Try again in a moment. If it happens again, tell whoever runs this Lovetap what you did.":
    "Versuchen Sie es gleich noch einmal. Wenn es wieder passiert, sagen Sie denen, die dieses Lovetap betreiben, was Sie getan haben.",
}
