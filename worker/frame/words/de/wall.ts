import type { Words } from "../../setting.ts"

/** Walls: the screens in the office, and where they are made. */
export const WORDS: Words = {
  "Today so far##wall": "Heute bis jetzt",
  "Last 7 days##wall": "Letzte 7 Tage",
  "Last 28 days##wall": "Letzte 28 Tage",
  "Last 90 days##wall": "Letzte 90 Tage",
  "the 7 days before##wall": "den 7 Tagen davor",
  "the 28 days before##wall": "den 28 Tagen davor",
  "the 90 days before##wall": "den 90 Tagen davor",
  "<b>{name}</b> fell {points} points against {before}.":
    "<b>{name}</b> ist gegenüber {before} um {points} Punkte gefallen.",
  "<b>{name}</b> needs care: surely no more than {share} love it.":
    "<b>{name}</b> braucht Aufmerksamkeit: sicher höchstens {share} lieben es.",
  "<b>{name}</b> rose {points} points against {before}.":
    "<b>{name}</b> ist gegenüber {before} um {points} Punkte gestiegen.",
  "Nothing changed clearly against {before}.": "Gegenüber {before} hat sich nichts deutlich verändert.",
  "There is nothing to compare with yet.##wall": "Es gibt noch nichts zum Vergleichen.",
  "Too few votes to tell yet.##wall": "Noch zu wenige Stimmen für eine Aussage.",
  "No touchpoint stands here.##wall": "Hier steht kein Kontaktpunkt.",
  "No votes yet. The first tap shows here within five seconds.##wall":
    "Noch keine Stimmen. Der erste Tipp erscheint hier innerhalb von fünf Sekunden.",
  "<b>{name}</b> shines: surely {share} or more love it.":
    "<b>{name}</b> glänzt: sicher {share} oder mehr lieben es.",
  "▲ {points}##rose": "▲ {points}",
  "▼ {points}##fell": "▼ {points}",
  "steady##wall": "stabil",
  "95 % interval:##wall": "95-%-Intervall:",
  "No votes yet##wall": "Noch keine Stimmen",
  "{votes}: too few to tell##wall": "{votes}: zu wenige",
  "{n} votes": { one: "{n} Stimme", other: "{n} Stimmen" },
  "love##count": "geliebt",
  "hate##count": "gehasst",
  "critical##touchpoint": "kritisch",
  "Pages of this wall": "Seiten dieses Wandbilds",
  "Page {page} of {pages}": "Seite {page} von {pages}",
  "Stop turning": "Nicht weiterblättern",
  "What this wall showed was archived. An admin can choose anew what it shows, under Walls.":
    "Was dieses Wandbild zeigte, wurde archiviert. Ein Admin kann unter „Wandbilder“ neu wählen, was es zeigt.",
  "Updated {seconds} s ago": "Aktualisiert vor {seconds} s",
  "No connection since {time}": "Keine Verbindung seit {time}",
  "Paused##wall": "Angehalten",
  "This link leads to no wall": "Dieser Link führt zu keinem Wandbild",
  "This wall was taken down": "Dieses Wandbild wurde abgenommen",
  "The time of this link is over": "Die Zeit dieses Links ist abgelaufen",
  "It may have been replaced by a new one, or cut when it was copied.":
    "Vielleicht wurde er durch einen neuen ersetzt oder beim Kopieren abgeschnitten.",
  "Nothing is wrong with this screen. An admin has ended what its link showed.":
    "Mit diesem Bildschirm ist alles in Ordnung. Ein Admin hat beendet, was sein Link zeigte.",
  "To show a pulse here, an admin makes a new link in the console, under Walls.":
    "Um hier einen Puls zu zeigen, erstellt ein Admin in der Konsole unter „Wandbilder“ einen neuen Link.",
  "This wall is shown on too many screens": "Dieses Wandbild läuft auf zu vielen Bildschirmen",
  "It comes back by itself in a moment. For many screens, an admin makes several walls.":
    "Es kommt gleich von selbst wieder. Für viele Bildschirme erstellt ein Admin mehrere Wandbilder.",
  "Until it is revoked": "Bis er widerrufen wird",
  "A day": "Einen Tag",
  "30 days": "30 Tage",
  "90 days": "90 Tage",
  "Give it a name, so that you know which screen it is.":
    "Geben Sie ihm einen Namen, damit Sie wissen, welcher Bildschirm es ist.",
  "Use at most {max} characters.##wall": "Verwenden Sie höchstens {max} Zeichen.",
  "Choose at least one touchpoint, or the whole journey.":
    "Wählen Sie mindestens einen Kontaktpunkt oder die ganze Reise.",
  "As the screen’s system says": "Wie der Bildschirm selbst",
  "Light##look": "Hell",
  "Dark##look": "Dunkel",
  "What it shows": "Was es zeigt",
  "The whole journey, and what is added to it": "Die ganze Reise und was dazukommt",
  "Only these:##touchpoints": "Nur diese:",
  "The link holds": "Der Link gilt",
  "For your team: “Office, second floor”. The screen does not show it.":
    "Für Ihr Team: „Büro, zweiter Stock“. Der Bildschirm zeigt ihn nicht.",
  "Saved. Its screens show it within a minute.":
    "Gespeichert. Seine Bildschirme zeigen es binnen einer Minute.",
  "Revoked. Its screens say so within half a minute, and show nothing any more.":
    "Widerrufen. Seine Bildschirme sagen das binnen einer halben Minute und zeigen nichts mehr.",
  "Its link holds again. Screens that still have it open come back within a minute.":
    "Sein Link gilt wieder. Bildschirme, die ihn noch offen haben, kommen binnen einer Minute zurück.",
  "Not made: there are as many walls as there may be. Revoke one that nobody looks at.":
    "Nicht erstellt: Es gibt schon so viele Wandbilder wie erlaubt. Widerrufen Sie eines, das niemand ansieht.",
  "the whole journey##wall": "die ganze Reise",
  "changed a wall": "hat ein Wandbild geändert",
  "changed the link of a wall": "hat den Link eines Wandbilds geändert",
  "changed <a>wall {wall}</a>": "hat <a>Wandbild {wall}</a> geändert",
  "undid a change of <a>wall {wall}</a>": "hat eine Änderung an <a>Wandbild {wall}</a> rückgängig gemacht",
  "made the wall <a>{name}</a>": "hat das Wandbild <a>{name}</a> erstellt",
  "gave the wall <a>{name}</a> a new link": "hat dem Wandbild <a>{name}</a> einen neuen Link gegeben",
  "revoked the link of the wall <a>{name}</a>": "hat den Link des Wandbilds <a>{name}</a> widerrufen",
  "gave the wall <a>{name}</a> its link back": "hat dem Wandbild <a>{name}</a> seinen Link zurückgegeben",
  "No screen has opened it yet": "Noch kein Bildschirm hat es geöffnet",
  "On a screen within the last hour": "In der letzten Stunde auf einem Bildschirm",
  "Last on a screen {when}": "Zuletzt auf einem Bildschirm: {when}",
  "Revoked {when}": "Widerrufen {when}",
  "Its link ended {when}": "Sein Link ist abgelaufen: {when}",
  "Its link holds until {when}": "Sein Link gilt bis: {when}",
  "The whole journey##wall": "Die ganze Reise",
  "Made {when} by {member}": "Erstellt: {when}, von {member}",
  "Made {when} by a former member": "Erstellt: {when}, von einem früheren Mitglied",
  Walls: "Wandbilder",
  "Make a wall": "Wandbild erstellen",
  "The pulse, live and full-screen, for a screen in the office. Whoever has its link sees names of touchpoints and figures: no comments, no people.":
    "Der Puls, live und bildschirmfüllend, für einen Bildschirm im Büro. Wer den Link hat, sieht Namen von Kontaktpunkten und Zahlen: keine Kommentare, keine Personen.",
  "No walls yet.": "Noch keine Wandbilder.",
  "<a>Make one</a>, open its link on a screen, and everybody sees each vote within five seconds.":
    "<a>Erstellen Sie eines</a>, öffnen Sie seinen Link auf einem Bildschirm, und alle sehen jede Stimme innerhalb von fünf Sekunden.",
  "An admin makes them.##walls": "Ein Admin erstellt sie.",
  "{n} revoked walls": { one: "{n} widerrufenes Wandbild", other: "{n} widerrufene Wandbilder" },
  "Not saved: {n} things to put right.": {
    one: "Nicht gespeichert: {n} Angabe ist zu berichtigen.",
    other: "Nicht gespeichert: {n} Angaben sind zu berichtigen.",
  },
  "Make its link": "Link erstellen",
  "Revoked: its link shows nothing.": "Widerrufen: Sein Link zeigt nichts.",
  "A change shows on its screens within a minute; the link stays the same.":
    "Eine Änderung erscheint binnen einer Minute auf seinen Bildschirmen; der Link bleibt derselbe.",
  "Its link": "Sein Link",
  "We keep no link, only a print of it that opens nothing. A lost one is replaced.":
    "Wir behalten keinen Link, nur einen Abdruck davon, der nichts öffnet. Ein verlorener wird ersetzt.",
  "Whoever kept the link would see the wall again.": "Wer den Link behalten hat, sähe das Wandbild wieder.",
  "Let the link hold again": "Link wieder gelten lassen",
  "Screens that show the former link say at once that it was replaced.":
    "Bildschirme mit dem früheren Link sagen sofort, dass er ersetzt wurde.",
  "Replace the link": "Link ersetzen",
  "Revoke it": "Widerrufen",
  "Its screens go dark within half a minute. You can undo it.":
    "Seine Bildschirme zeigen binnen einer halben Minute nichts mehr. Sie können es rückgängig machen.",
  "Make another wall": "Weiteres Wandbild erstellen",
  "The link of {name}": "Der Link von {name}",
  "Open this on the screen": "Öffnen Sie dies auf dem Bildschirm",
  "<b>It is shown this once.</b> Whoever has it sees the wall, without signing in; a lost one you replace.":
    "<b>Er wird nur dieses eine Mal gezeigt.</b> Wer ihn hat, sieht das Wandbild ohne Anmeldung; einen verlorenen ersetzen Sie.",
  "The wall’s link": "Der Link des Wandbilds",
  "Open it here": "Hier öffnen",
  "Opens the wall": "Öffnet das Wandbild",
  "or point the screen’s camera, or a phone’s, here":
    "oder richten Sie die Kamera des Bildschirms oder eines Handys hierher",
  "On the screen’s browser, open the link and press F11 for the full screen.":
    "Öffnen Sie den Link im Browser des Bildschirms und drücken Sie F11 für das Vollbild.",
  "Switch off its screen saver and sleep; the wall moves its picture by itself.":
    "Schalten Sie Bildschirmschoner und Ruhezustand ab; das Wandbild verschiebt sein Bild von selbst.",
  "It reloads itself when Lovetap is updated, and recovers when the network was away.":
    "Es lädt sich neu, wenn Lovetap aktualisiert wird, und erholt sich, wenn das Netz weg war.",
  "No such wall": "Dieses Wandbild gibt es nicht",
  "{business} has no wall of this number.": "{business} hat kein Wandbild mit dieser Nummer.",
}
