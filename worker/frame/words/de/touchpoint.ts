import type { Words } from "../../setting.ts"

/** The page of one touchpoint. „{before}“ and „{during}“ come as the words for periods have them. */
export const WORDS: Words = {
  // What it is, and what can be done.
  "What you can do here": "Was Sie hier tun können",
  "E-mails": "E-Mails",
  "What it asks": "Was er fragt",
  "Note an improvement": "Verbesserung notieren",
  "Customers expect: {expectation}": "Kunden erwarten: {expectation}",
  "No owner": "Niemand zuständig",
  "Owner: {name}": "Zuständig: {name}",
  critical: "kritisch",
  "active##kind": "aktiv",
  "passive##kind": "passiv",
  "target {share}": "Ziel {share}",

  // The sentence.
  "Waiting for the first vote. <link>Install it where customers are</link>: a tap shows here within two seconds.":
    "Noch wartet er auf die erste Stimme. <link>Bauen Sie ihn ein, wo Ihre Kunden sind</link>: Ein Tippen zeigt sich hier binnen zwei Sekunden.",
  "Nobody voted {during}. The newest vote is of {day}.":
    "Niemand hat {during} abgestimmt. Die neueste Stimme ist vom {day}.",
  "{n} votes {during}: too few to tell. From {min} on there is a pulse.": {
    one: "{n} Stimme {during}: zu wenige für eine Aussage. Ab {min} gibt es einen Puls.",
    other: "{n} Stimmen {during}: zu wenige für eine Aussage. Ab {min} gibt es einen Puls.",
  },
  "All {votes} votes {during} are <b>love</b>: surely {lower} or more love it.":
    "Alle {votes} Stimmen {during} sind <b>Liebe</b>: Sicher {lower} oder mehr lieben es.",
  "All {votes} votes {during} are <b>hate</b>: surely {upper} or fewer love it.":
    "Alle {votes} Stimmen {during} sind <b>Hass</b>: Sicher lieben es {upper} oder weniger.",
  "Love <b>fell</b> by {near} to {far} points against {before}.":
    "Die Liebe ist gegenüber {before} um {near} bis {far} Punkte <b>gefallen</b>.",
  "Love <b>rose</b> by {near} to {far} points against {before}.":
    "Die Liebe ist gegenüber {before} um {near} bis {far} Punkte <b>gestiegen</b>.",
  "Between {lower} and {upper} love it, with no clear change against {before}.":
    "Zwischen {lower} und {upper} lieben es, ohne klare Veränderung gegenüber {before}.",
  "Between {lower} and {upper} love it; there is too little to compare with.":
    "Zwischen {lower} und {upper} lieben es; zum Vergleichen gibt es zu wenig.",
  "It surely meets its target of {target}.": "Das Ziel von {target} ist sicher erreicht.",
  "It surely misses its target of {target}.": "Das Ziel von {target} ist sicher verfehlt.",
  "Whether it meets its target of {target} can't be told yet.":
    "Ob das Ziel von {target} erreicht ist, lässt sich noch nicht sagen.",

  // Four figures.
  Figures: "Zahlen",
  "Love, {period}": "Liebe, {period}",
  "Against {period}": "Vergleich: {period}",
  Balance: "Saldo",
  "Held back": "Zurückgehalten",
  "No votes": "Keine Stimmen",
  "Too few to tell": "Zu wenige für eine Aussage",
  "a tap shows here within two seconds": "ein Tippen zeigt sich hier binnen zwei Sekunden",
  "{bounds}, from {love} love and {hate} hate": "{bounds}, aus {love} Liebe und {hate} Hass",
  "Target {share}: <b>{verdict}</b>": "Ziel {share}: <b>{verdict}</b>",
  "surely met": "sicher erreicht",
  "surely missed": "sicher verfehlt",
  "can't tell yet": "noch offen",
  "each period needs {n} votes": "jeder Zeitraum braucht {n} Stimmen",
  "No comparison yet": "Noch kein Vergleich",
  "<b>rose</b>, surely by {near} to {far} points": "<b>gestiegen</b>, sicher um {near} bis {far} Punkte",
  "<b>fell</b>, surely by {near} to {far} points": "<b>gefallen</b>, sicher um {near} bis {far} Punkte",
  "No clear change": "Keine klare Veränderung",
  "between {lower} and {upper} points": "zwischen {lower} und {upper} Punkten",
  "nothing to decide {during}": "{during} nichts zu entscheiden",
  "{share} ({bounds}) if all were real": "{share} ({bounds}), wenn alle echt wären",
  "kept in the ledger, out of the pulse": "im Register, nicht im Puls",
  "{n} held votes: see them": {
    one: "{n} zurückgehaltene Stimme ansehen",
    other: "{n} zurückgehaltene Stimmen ansehen",
  },
  "{n} excluded": { one: "{n} ausgeschlossen", other: "{n} ausgeschlossen" },
  "{n} wait in all": { one: "insgesamt wartet {n}", other: "insgesamt warten {n}" },
  "{n} deposits": { one: "{n} Einzahlung", other: "{n} Einzahlungen" },
  "{n} withdrawals": { one: "{n} Abhebung", other: "{n} Abhebungen" },

  // Love over time.
  "Love over time": "Liebe im Lauf der Zeit",
  "Love over time, point by point": "Liebe im Lauf der Zeit, Punkt für Punkt",
  "each point {n} votes or more · band: 95% sure": "je Punkt mindestens {n} Stimmen · Band: zu 95 % sicher",
  "Too few votes to draw: from {n} on, a curve grows here.":
    "Zu wenige Stimmen zum Zeichnen: Ab {n} wächst hier eine Kurve.",
  "Love over time; {former}: {earlier}; {last}: {now}.":
    "Liebe im Lauf der Zeit; {former}: {earlier}; {last}: {now}.",
  "from {oldest} to {newest}": "von {oldest} auf {newest}",
  "too few votes": "zu wenige Stimmen",
  "{share} love, surely {bounds}": "{share} Liebe, sicher {bounds}",
  "{n} love": { one: "{n} Liebe", other: "{n} Liebe" },
  "{n} hate": { one: "{n} Hass", other: "{n} Hass" },
  "Improvements in this chart": "Verbesserungen in diesem Diagramm",
  "The figures behind it": "Die Zahlen dahinter",
  "The figures behind “{chart}”": "Die Zahlen hinter „{chart}“",
  "Download as CSV": "Als CSV herunterladen",
  When: "Wann",
  Share: "Anteil",
  "95% sure": "zu 95 % sicher",
  "Too few to tell: {n} votes": {
    one: "Zu wenige: {n} Stimme",
    other: "Zu wenige: {n} Stimmen",
  },

  // When in the week.
  "When##card": "Wann",
  "hate by local hour": "Hass nach Ortszeit",
  "hate by local hour, since {day}": "Hass nach Ortszeit, seit {day}",
  "Hate by weekday and hour, cell by cell": "Hass nach Wochentag und Stunde, Feld für Feld",
  "Hate of all votes": "Hass von allen",
  "surely hated by at least": "sicher gehasst von mindestens",
  "under {n} votes": "unter {n} Stimmen",
  "{share} hate, surely at least {sure}": "{share} Hass, sicher mindestens {sure}",
  "all##hours": "alle",
  "all##days": "alle",
  "{n} votes at other hours are left out.": {
    one: "{n} Stimme zu einer anderen Stunde fehlt hier.",
    other: "{n} Stimmen zu anderen Stunden fehlen hier.",
  },
  "No votes in this period.": "Keine Stimmen in diesem Zeitraum.",
  "Clearly worse: {worse}. Clearly better: {better}.": "Klar schlechter: {worse}. Klar besser: {better}.",
  "Clearly worse than the rest: {worse}.": "Klar schlechter als der Rest: {worse}.",
  "Clearly better than the rest: {better}.": "Klar besser als der Rest: {better}.",
  "No hour and no day is clearly worse than the rest.":
    "Keine Stunde und kein Tag ist klar schlechter als der Rest.",
  "Too few votes to compare hours or days.": "Zu wenige Stimmen, um Stunden oder Tage zu vergleichen.",

  // Channels.
  Channels: "Kanäle",
  Channel: "Kanal",
  "All votes came this way: {channel}.": "Alle Stimmen kamen auf diesem Weg: {channel}.",
  "No channel is clearly worse than the rest.": "Kein Kanal ist klar schlechter als der Rest.",
  "Too few votes to compare them.": "Zu wenige Stimmen für einen Vergleich.",

  // Deposits and withdrawals.
  "Deposits and withdrawals": "Einzahlungen und Abhebungen",
  Deposits: "Einzahlungen",
  Withdrawals: "Abhebungen",
  "{deposits}, {withdrawals} {during}: <b>{balance}</b>.":
    "{deposits}, {withdrawals} {during}: <b>{balance}</b>.",
  "{share} love": "{share} Liebe",
  "{share} hate": "{share} Hass",
  "balance {balance}": "Saldo {balance}",
  "Balance over time, step by step": "Saldo im Lauf der Zeit, Schritt für Schritt",
  "Balance from 0 to {balance}, between {lowest} and {highest}.":
    "Saldo von 0 bis {balance}, zwischen {lowest} und {highest}.",

  // Passing it on.
  "as of {day}": "Stand {day}",
  "Report for {month}": "Bericht für {month}",
  "Link to exactly these days": "Link zu genau diesen Tagen",
  Print: "Drucken",

  // Not there, or not any more.
  "{business} has no touchpoint here. It may have been renamed or archived.":
    "{business} hat hier keinen Kontaktpunkt. Vielleicht wurde er umbenannt oder archiviert.",
  "This touchpoint is archived: it asks nobody any more, and its votes are kept.":
    "Dieser Kontaktpunkt ist archiviert: Er fragt niemanden mehr, und seine Stimmen bleiben.",
  "Restore it under Set up, and its page is back as it was.":
    "Stellen Sie ihn unter „Einrichten“ wieder her, dann ist seine Seite wie zuvor.",
  "An admin can restore it, and its page is back as it was.":
    "Ein Admin kann ihn wiederherstellen, dann ist seine Seite wie zuvor.",
  "Restore it": "Wiederherstellen",
}
