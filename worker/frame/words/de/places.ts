import type { Words } from "../../setting.ts"

/** Places, by themselves and side by side. */
export const WORDS: Words = {
  "Surely worst first": "Sicher schlechteste zuerst",
  "Surely best first": "Sicher beste zuerst",
  "{name}, place by place": "{name}, Ort für Ort",
  "No vote says where {during}.": "Keine Stimme sagt, wo: {during}.",
  "Ranked by what is sure, never by the bare percentage. “Clearly” means that all these verdicts together hold at 95 %.":
    "Geordnet nach dem, was sicher ist, nie nach der bloßen Prozentzahl. „Klar“ heißt: Alle diese Urteile zusammen halten mit 95 % Sicherheit.",
  Places: "Orte",
  Order: "Reihenfolge",
  "and {n} more places": {
    one: "und {n} weiterer Ort",
    other: "und {n} weitere Orte",
  },
  "{n} votes came without a place and are compared with nothing.": {
    one: "{n} Stimme kam ohne Ort und wird mit nichts verglichen.",
    other: "{n} Stimmen kamen ohne Ort und werden mit nichts verglichen.",
  },
  "Posters for its places": "Poster für seine Orte",
  "Not done: it has been changed since. What is saved now stands below.":
    "Nicht ausgeführt: Es wurde inzwischen geändert. Unten steht, was jetzt gespeichert ist.",
  "Not added: there are as many places as there may be. Archive or rename one of them.":
    "Nicht hinzugefügt: Mehr Orte sind nicht möglich. Archivieren Sie einen oder benennen Sie ihn um.",
  "Archived. Its votes still count; no posters are made for it.":
    "Archiviert. Seine Stimmen zählen weiter; Poster gibt es für ihn nicht mehr.",
  "Restored.": "Wiederhergestellt.",
  "Named {name}.": "{name} benannt.",
  "Saved.": "Gespeichert.",
  "clearly better": "klar besser",
  "clearly worse": "klar schlechter",
  "archived the place {place}": "hat den Ort {place} archiviert",
  "restored the place {place}": "hat den Ort {place} wiederhergestellt",
  "named the place {place}": "hat den Ort {place} benannt",
  "took back the name of the place {place}": "hat den Namen des Ortes {place} zurückgenommen",
  "renamed the place {place}": "hat den Ort {place} umbenannt",
  ", undoing a change": " und damit eine Änderung rückgängig gemacht",
  Area: "Bereich",
  "Area <small>if you have several</small>": "Bereich <small>falls Sie mehrere haben</small>",
  "No votes here {during}.": "Hier keine Stimmen {during}.",
  "{share} at its other places": "{share} an den anderen Orten",
  "nothing to compare with": "nichts zum Vergleichen",
  Poster: "Poster",
  "What it is called": "Wie er heißt",
  "Name it": "Benennen",
  "Name it{slug}": "Benennen{slug}",
  "Restore this place": "Diesen Ort wiederherstellen",
  "Archive this place": "Diesen Ort archivieren",
  "Posters can be made for it again.": "Dann gibt es wieder Poster für ihn.",
  "It leaves the list and the posters. Its votes stay, and new ones still count.":
    "Er verschwindet aus der Liste und von den Postern. Seine Stimmen bleiben, und neue zählen weiter.",
  "{share} love ({interval}) from {n} votes, {during}.": {
    one: "{share} Liebe ({interval}) aus {n} Stimme, {during}.",
    other: "{share} Liebe ({interval}) aus {n} Stimmen, {during}.",
  },
  "No votes {during}.": "Keine Stimmen {during}.",
  "{n} votes {during}: too few to tell.": {
    one: "{n} Stimme {during}: zu wenig für eine Aussage.",
    other: "{n} Stimmen {during}: zu wenige für eine Aussage.",
  },
  "Votes say {slug}": "In Stimmen heißt er {slug}",
  "nobody has named it yet": "noch nicht benannt",
  "Touchpoints here": "Kontaktpunkte hier",
  "love {during}": "Liebe {during}",
  "No area": "Kein Bereich",
  "Votes name one place.": "Die Stimmen nennen einen Ort.",
  "{worst} is clearly worse than {best}.": "{worst} ist klar schlechter als {best}.",
  "None is clearly better or worse than the rest.": "Keiner ist klar besser oder schlechter als der Rest.",
  "{worst} is clearly worse than the rest.": "{worst} ist klar schlechter als der Rest.",
  "{best} is clearly better than the rest.": "{best} ist klar besser als der Rest.",
  "{n} clearly worse": "{n} klar schlechter",
  "{n} clearly better": "{n} klar besser",
  "{what} than the rest.": "{what} als der Rest.",
  "Surely worst first.": "Sicher schlechteste zuerst.",
  "Compare all {n} places": {
    one: "{n} Ort vergleichen",
    other: "Alle {n} Orte vergleichen",
  },
  "Place by place": "Ort für Ort",
  "{held} held": "{held} zurückgehalten",
  "Seen in votes, not named yet": "In Stimmen gesehen, noch nicht benannt",
  "A tag, poster or link carried these. Their votes count already.":
    "Ein Tag, Poster oder Link hat sie mitgebracht. Ihre Stimmen zählen schon.",
  "A name makes them readable, and ready for posters.":
    "Mit einem Namen werden sie lesbar und bekommen Poster.",
  "{votes}, last on {day}": "{votes}, zuletzt am {day}",
  "and {n} more places with fewer votes. They show here as these are named.": {
    one: "und {n} weiterer Ort mit weniger Stimmen. Er erscheint hier, wenn diese benannt sind.",
    other: "und {n} weitere Orte mit weniger Stimmen. Sie erscheinen hier, wenn diese benannt sind.",
  },
  "Add a place": "Ort hinzufügen",
  "A till, a table, a van, a branch: wherever a touchpoint stands.":
    "Eine Kasse, ein Tisch, ein Wagen, eine Filiale: wo immer ein Kontaktpunkt steht.",
  "Name in addresses <small>made from the name if left empty</small>":
    "Name in Adressen <small>leer: wird aus dem Namen gebildet</small>",
  Add: "Hinzufügen",
  "Find a place": "Ort suchen",
  "Where your touchpoints stand when they stand in several spots, with all their votes together.":
    "Wo Ihre Kontaktpunkte stehen, wenn es sie mehrfach gibt, mit allen Stimmen zusammen.",
  "Your places": "Ihre Orte",
  "love {during}, all touchpoints": "Liebe {during}, alle Kontaktpunkte",
  "No place is called that.": "So heißt kein Ort.",
  "No places yet.": "Noch keine Orte.",
  "A touchpoint that stands only once needs none.":
    "Ein Kontaktpunkt, den es nur einmal gibt, braucht keinen.",
  "Show all places": "Alle Orte zeigen",
  "and {n} more places: find them by name.": {
    one: "und {n} weiterer Ort: Suchen Sie ihn nach Namen.",
    other: "und {n} weitere Orte: Suchen Sie sie nach Namen.",
  },
  "{n} archived places": {
    one: "{n} archivierter Ort",
    other: "{n} archivierte Orte",
  },
  "No such place": "Diesen Ort gibt es nicht",
  "Nobody has named such a place at {business}, and no vote has.":
    "Bei {business} hat niemand einen solchen Ort benannt, und keine Stimme nennt ihn.",
  "Admins and owners of a touchpoint name places. Ask an admin.":
    "Orte benennen Admins und wer für einen Kontaktpunkt zuständig ist. Wenden Sie sich an einen Admin.",
  "Only admins archive and restore places. Ask one of them.":
    "Nur Admins archivieren Orte und stellen sie wieder her. Wenden Sie sich an einen von ihnen.",
  "Write a name, and at most {max} characters in each field.":
    "Schreiben Sie einen Namen, und höchstens {max} Zeichen in jedes Feld.",
  "Write a name for addresses too: letters a–z, digits and hyphens, like “till-3”.":
    "Schreiben Sie auch einen Namen für Adressen: Buchstaben a–z, Ziffern und Bindestriche, zum Beispiel „kasse-3“.",
  "There is a place called “{slug}” in addresses already. Choose another.":
    "In Adressen heißt schon ein Ort „{slug}“. Wählen Sie einen anderen Namen.",
}
