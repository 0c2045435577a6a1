import type { Words } from "../../setting.ts"

/** Die Reise. „{before}“ steht im Dativ, „{during}“ als Zeitangabe. */
export const WORDS: Words = {
  "The journey: {n} votes.": { one: "Die Reise: {n} Stimme.", other: "Die Reise: {n} Stimmen." },
  "{n}+ votes wait for a decision": "Über {n} Stimmen warten auf eine Entscheidung",
  "{n} votes wait for a decision": {
    one: "{n} Stimme wartet auf eine Entscheidung",
    other: "{n} Stimmen warten auf eine Entscheidung",
  },
  "{n}<u> touchpoints</u>": { one: "{n}<u> Kontaktpunkt</u>", other: "{n}<u> Kontaktpunkte</u>" },
  "None here": "Hier keiner",
  "A gap.": "Eine Lücke.",
  "<a>Add a touchpoint</a>: {often} …": "<a>Kontaktpunkt hinzufügen</a>: {often} …",
  "An admin can add one: {often} …": "Ein Admin kann einen hinzufügen: {often} …",
  "Nothing asks people how they feel before they know you.":
    "Nichts fragt Menschen, wie es ihnen geht, bevor sie Sie kennen.",
  "an advert, the shop window, a delivery van": "eine Anzeige, das Schaufenster, ein Lieferwagen",
  "Nothing asks customers about the first moment.": "Nichts fragt Kunden nach dem ersten Moment.",
  "the greeting, the sign-up, the first page": "die Begrüßung, die Anmeldung, die erste Seite",
  "Nothing asks customers about what they came for.": "Nichts fragt Kunden nach dem, wofür sie kamen.",
  "the product, the visit, the payment": "das Produkt, der Besuch, das Bezahlen",
  "Nothing asks customers how it ended.": "Nichts fragt Kunden, wie es ausging.",
  "the receipt, the delivery, the goodbye": "der Beleg, die Lieferung, der Abschied",
  "Nothing asks customers how they feel after they left.":
    "Nichts fragt Kunden, wie es ihnen geht, nachdem sie gegangen sind.",
  "a newsletter, support, a loyalty card": "ein Newsletter, der Kundendienst, eine Treuekarte",
  "No touchpoint is like that. <a>Show all touchpoints</a>":
    "So ist kein Kontaktpunkt. <a>Alle Kontaktpunkte zeigen</a>",
  "{n} touchpoints got no such votes. ": {
    one: "{n} Kontaktpunkt erhielt keine solche Stimme. ",
    other: "{n} Kontaktpunkte erhielten keine solchen Stimmen. ",
  },
  "Download these figures (CSV)": "Diese Zahlen herunterladen (CSV)",
  "It may have been archived meanwhile. Open the journey again.":
    "Er wurde vielleicht inzwischen archiviert. Öffnen Sie die Reise neu.",

  "<b>{name}</b> fell {points} points against {before} and cost about {more}.":
    "<b>{name}</b> ist gegenüber {before} um {points} Punkte gefallen und hat etwa {more} gekostet.",
  "<b>{name}</b> is a hot spot: surely no more than {share} loved it {during}.":
    "<b>{name}</b> ist ein Brennpunkt: {during} haben es sicher höchstens {share} geliebt.",
  "<b>{name}</b> rose {points} points against {before}, and nothing surely fell.":
    "<b>{name}</b> ist gegenüber {before} um {points} Punkte gestiegen, und nichts ist sicher gefallen.",
  "Nothing changed clearly against {before}: what differs could be chance.":
    "Gegenüber {before} hat sich nichts deutlich geändert: Was abweicht, kann Zufall sein.",
  "There is nothing from {before} to compare with yet.": "Aus {before} gibt es noch nichts zum Vergleichen.",
  "Too few votes {during} to tell: from 10 on, a touchpoint has a pulse.":
    "Zu wenige Stimmen {during}: Ab 10 hat ein Kontaktpunkt einen Puls.",
  "No touchpoints yet. Each one you create stands in its stage below, with its pulse.":
    "Noch keine Kontaktpunkte. Jeder, den Sie anlegen, steht unten in seiner Phase, mit seinem Puls.",
  "No votes {during}. The first tap shows here within two seconds.":
    "Keine Stimmen {during}. Der erste Tipp ist hier nach höchstens zwei Sekunden zu sehen.",
  "{n} withdrawals": { one: "{n} Abhebung", other: "{n} Abhebungen" },
  "{n} more withdrawals": { one: "{n} Abhebung mehr", other: "{n} Abhebungen mehr" },
  "it took {withdrawals}.": "Es kam zu {withdrawals}.",
  "with {withdrawals} it outweighs everything <b>{name}</b> earns.":
    "Mit {withdrawals} wiegt es alles auf, was <b>{name}</b> einbringt.",
  "with {withdrawals} it undoes {part} of what <b>{name}</b> earns.":
    "Mit {withdrawals} macht es {part} dessen zunichte, was <b>{name}</b> einbringt.",
  "<b>{name}</b> is critical and a hot spot: surely no more than {share} loved it {during}; {undone}":
    "<b>{name}</b> ist kritisch und ein Brennpunkt: {during} haben es sicher höchstens {share} geliebt. {undone}",
  "<b>{name}</b> is critical, fell {points} points against {before} and cost about {more}: {undone}":
    "<b>{name}</b> ist kritisch, ist gegenüber {before} um {points} Punkte gefallen und hat etwa {more} gekostet. {undone}",
  "Of what is critical, <b>{name}</b> is weakest: {withdrawals} among {votes} votes.":
    "Von dem, was kritisch ist, ist <b>{name}</b> am schwächsten: {withdrawals} bei {votes} Stimmen.",

  "▲ rose {points}": "▲ +{points}",
  "▼ fell {points}": "▼ −{points}",
  "no clear change": "keine klare Änderung",
  "no trend yet": "noch kein Trend",
  "No votes in this period": "Keine Stimmen in diesem Zeitraum",
  "Too few to tell: {n} votes": {
    one: "Zu wenige: {n} Stimme",
    other: "Zu wenige: {n} Stimmen",
  },
  "{share} <s>love · {bounds}</s>": "{share} <s>Liebe · {bounds}</s>",
  "{love} love · {hate} hate": "{love} Liebe · {hate} Hass",
  "Owner: {name}": "Zuständig: {name}",
  "{n} d##days": "{n} T",
  "{n} h##hours": "{n} h",
  "{n} min": "{n} min",
  "{n} alerts · {time}": { one: "{n} Alarm · {time}", other: "{n} Alarme · {time}" },
  "target {target} met": "Ziel {target} erreicht",
  "target {target} missed": "Ziel {target} verfehlt",
  "target {target}": "Ziel {target}",
  "hot spot": "Brennpunkt",
  "bright spot": "Lichtblick",
  critical: "kritisch",
  passive: "passiv",
  "no owner": "niemand zuständig",
  Marks: "Merkmale",

  Owner: "Zuständig",
  Channel: "Kanal",
  Critical: "Kritisch",
  "Everybody’s": "Von allen",
  "Nobody’s": "Von niemandem",
  Mine: "Meine",
  "All stages": "Alle Phasen",
  "All channels": "Alle Kanäle",
  "All places": "Alle Orte",
  "Critical or not": "Kritisch oder nicht",
  "Critical only": "Nur kritische",
  "All of {area}": "{area} (alle)",
  "{name}, {area}##place": "{name}, {area}",
  "{label}: {text}##filter": "{label}: {text}",
  "Do not narrow any more:": "Nicht mehr eingrenzen:",
  "Narrow down": "Eingrenzen",
  "Show all": "Alle zeigen",

  "Move {name}": "{name} verschieben",
  "{name} was moved in “{stage}”.": "{name} wurde in „{stage}“ verschoben.",
  "It is back where it was.": "Er steht wieder, wo er war.",
  "Not done: it has been moved since. It stands where it was moved to last.":
    "Nicht ausgeführt: Er wurde seitdem verschoben und steht, wo er zuletzt hinkam.",
  "{name} is grabbed, {n} of {count} in {stage}. Arrow keys move it, Space drops it, Escape puts it back.":
    "{name} ist aufgenommen, {n} von {count} in {stage}. Pfeiltasten bewegen, Leertaste legt ab, Escape stellt zurück.",
  "{n} of {count} in {stage}.": "{n} von {count} in {stage}.",
  "{name} was dropped, {n} of {count} in {stage}.": "{name} wurde abgelegt, {n} von {count} in {stage}.",
  "{name} is back where it was.": "{name} steht wieder, wo es war.",
  "{name} could not be moved. Check your connection and try again.":
    "{name} konnte nicht verschoben werden. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.",
}
