import type { Words } from "../../setting.ts"

/** What customers say: comments, reasons, and words. */
export const WORDS: Words = {
  "marked comments as read or unread": "hat Kommentare als gelesen oder ungelesen markiert",
  "marked {n} comments as read": {
    one: "hat {n} Kommentar als gelesen markiert",
    other: "hat {n} Kommentare als gelesen markiert",
  },
  "marked {n} comments as unread": {
    one: "hat {n} Kommentar als ungelesen markiert",
    other: "hat {n} Kommentare als ungelesen markiert",
  },
  "marked {n} comments at {at} as read": {
    one: "hat {n} Kommentar bei {at} als gelesen markiert",
    other: "hat {n} Kommentare bei {at} als gelesen markiert",
  },
  "marked {n} comments at {at} as unread": {
    one: "hat {n} Kommentar bei {at} als ungelesen markiert",
    other: "hat {n} Kommentare bei {at} als ungelesen markiert",
  },

  "What they love": "Was sie lieben",
  "What they hate": "Was sie hassen",
  "What they say": "Was sie sagen",
  "Love:": "Liebe:",
  "Hate:": "Hass:",
  "the newest, of any day": "die neuesten, von jedem Tag",
  "{count} unread": "{count} ungelesen",
  "No comments yet.": "Noch keine Kommentare.",
  "After the tap, customers may add a few words; they show here.":
    "Nach dem Antippen können Kunden ein paar Worte dazu schreiben; sie erscheinen hier.",
  "See your touchpoints": "Ihre Kontaktpunkte ansehen",
  "All {n} comments": { one: "Kommentar öffnen", other: "Alle {n} Kommentare" },
  "All {count}+ comments": "Alle über {count} Kommentare",
  "<b>rose</b> to {now} of all votes, from {before}":
    "<b>gestiegen</b> auf {now} aller Stimmen, von {before}",
  "<b>fell</b> to {now} of all votes, from {before}": "<b>gefallen</b> auf {now} aller Stimmen, von {before}",
  "Too few votes to compare with {before}.": "Zu wenige Stimmen für einen Vergleich mit {before}.",
  "No clear change of the others against {before}.":
    "Bei den anderen keine klare Veränderung, verglichen mit {before}.",
  "No clear change against {before}.": "Keine klare Veränderung, verglichen mit {before}.",
  "Nothing yet.": "Noch nichts.",
  "Nobody has said why yet.": "Noch niemand hat gesagt, warum.",
  "no longer offered": "nicht mehr angeboten",
  "{n} gave no reason": { one: "{n} ohne Grund", other: "{n} ohne Grund" },
  "Words that set them apart": "Wörter, die sie unterscheiden",
  "In love comments": "Wenn sie lieben",
  "In hate comments": "Wenn sie hassen",
  "No word is surely said more by those who love or by those who hate.":
    "Kein Wort fällt sicher öfter bei denen, die lieben, oder bei denen, die hassen.",
  "No word surely more often than in the others.": "Kein Wort sicher häufiger als bei den anderen.",
  "love comments": "Kommentare mit Liebe",
  "hate comments": "Kommentare mit Hass",
  "and {n} love": { one: "und {n} Liebe", other: "und {n} Liebe" },
  "and {n} hate": { one: "und {n} Hass", other: "und {n} Hass" },
  "{n} love comments": { one: "{n} Kommentar mit Liebe", other: "{n} Kommentare mit Liebe" },
  "{n} hate comments": { one: "{n} Kommentar mit Hass", other: "{n} Kommentare mit Hass" },
  "Too few comments to tell {during}: {comments}. From {least} of each on, the words that set them apart show here.":
    "Zu wenige Kommentare {during}: {comments}. Ab je {least} stehen hier die Wörter, die sie unterscheiden.",
  "From {comments}. Each number is of comments; of the words shown, one in twenty at most is there by chance.":
    "Aus: {comments}. Gezählt sind Kommentare; von den gezeigten Wörtern steht höchstens jedes zwanzigste zufällig hier.",
  "From the newest {comments} of these days. Each number is of comments; of the words shown, one in twenty at most is there by chance.":
    "Aus den neuesten dieser Tage: {comments}. Gezählt sind Kommentare; von den gezeigten Wörtern steht höchstens jedes zwanzigste zufällig hier.",

  Comments: "Kommentare",
  "Comments: {touchpoint}": "Kommentare: {touchpoint}",
  "All##comments": "Alle",
  "Any time": "Jederzeit",
  "Any##channel": "Alle Kanäle",
  "Any##place": "Alle Orte",
  "Any##reason": "Alle Gründe",
  "Any##touchpoint": "Alle Kontaktpunkte",
  Channel: "Kanal",
  Reason: "Grund",
  When: "Wann",
  "Which comments": "Welche Kommentare",
  "With contact": "Mit Kontakt",
  "With the word “{word}”": "Mit dem Wort „{word}“",
  "More filters": "Mehr Filter",
  "Clear filters": "Filter aufheben",
  Remove: "Entfernen",
  Search: "Suchen",
  "Search comments": "Kommentare durchsuchen",
  Unread: "Ungelesen",
  "As a table (CSV)": "Als Tabelle (CSV)",
  "Comments are deleted {n} months after the tap.": {
    one: "Kommentare werden einen Monat nach dem Antippen gelöscht.",
    other: "Kommentare werden {n} Monate nach dem Antippen gelöscht.",
  },
  "{n} comments.": { one: "{n} Kommentar.", other: "{n} Kommentare." },
  "{count} comments.": "{count} Kommentare.",
  "{n} more came with votes that are held back: <a>see held votes</a>.": {
    one: "Ein weiterer kam mit einer zurückgehaltenen Stimme: <a>zu den zurückgehaltenen Stimmen</a>.",
    other: "{n} weitere kamen mit zurückgehaltenen Stimmen: <a>zu den zurückgehaltenen Stimmen</a>.",
  },
  "Look through older ones": "Ältere durchsehen",
  "Looked through {n} comments, back to {moment}.": "{n} Kommentare durchgesehen, bis zurück zu: {moment}.",
  "No comment matches among the {n} looked through, back to {moment}.":
    "Kein Treffer unter den {n} durchgesehenen Kommentaren, bis zurück zu: {moment}.",
  "No comment matches.": "Kein Kommentar passt dazu.",
  "Nothing unread here.": "Hier ist nichts ungelesen.",
  "Mark as read": "Als gelesen markieren",
  "Mark as unread": "Als ungelesen markieren",
  "Mark all {n} shown as read": {
    one: "Als gelesen markieren",
    other: "Alle {n} als gelesen markieren",
  },
  "{n} comments marked as read.": {
    one: "{n} Kommentar ist als gelesen markiert.",
    other: "{n} Kommentare sind als gelesen markiert.",
  },
  "{n} comments marked as unread.": {
    one: "{n} Kommentar ist als ungelesen markiert.",
    other: "{n} Kommentare sind als ungelesen markiert.",
  },
  Redo: "Wiederholen",
  "Nothing was marked": "Es wurde nichts markiert",
  "The form did not say which comments. Go back, reload the page, and try again.":
    "Das Formular sagte nicht, welche Kommentare. Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.",
  "These comments are not yours to mark": "Diese Kommentare dürfen Sie nicht markieren",
  "You are signed in as {role}, and their touchpoint is not yours. Ask its owner or an admin.":
    "Sie sind als {role} angemeldet und für den Kontaktpunkt nicht zuständig. Wenden Sie sich an die zuständige Person oder einen Admin.",
  "read by {name}, {moment}": "gelesen von {name}, {moment}",
  "the comment {reference}": "den Kommentar {reference}",
  "All comments at {touchpoint}": "Alle Kommentare bei {touchpoint}",
  "Show how to reach them": "Zeigen, wie man sie erreicht",
  "To be reached at {contact}": "Zu erreichen unter {contact}",
  "The next comment": "Der nächste Kommentar",
  "The comment before": "Der Kommentar davor",
  "Mark the comment as read, or as unread": "Den Kommentar als gelesen oder ungelesen markieren",
}
