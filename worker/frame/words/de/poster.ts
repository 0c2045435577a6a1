import type { Words } from "../../setting.ts"

/** Posters and codes. */
export const WORDS: Words = {
  Size: "Größe",
  "Places <small>one sheet for each; none for one that says no place</small>":
    "Orte <small>je ein Blatt; keiner für eines, das keinen Ort nennt</small>",
  "What to do": "Was zu tun ist",
  "if it should say something else": "falls dort etwas anderes stehen soll",
  "The question has no words of its own in {language}. <a>Write them</a> for every page, or here for this one.":
    "Für die Frage gibt es noch keine eigenen Worte auf {language}. <a>Schreiben Sie sie</a> für alle Seiten, oder hier für diese eine.",
  "Code {codeMm} mm wide, {size} × {size} modules of {module} mm, quiet zone of {quiet}, error correction {level}: {torn} may be dirty or torn.":
    "Code {codeMm} mm breit, {size} × {size} Module zu {module} mm, Ruhezone {quiet}, Fehlerkorrektur {level}: {torn} dürfen verschmutzt oder zerrissen sein.",
  "The address is too long for this size: its code would be too fine for cameras. Choose a larger one.":
    "Die Adresse ist zu lang für diese Größe: Der Code wäre zu fein für Kameras. Wählen Sie eine größere.",
  "Download the code alone (SVG)": "Nur den Code herunterladen (SVG)",
  "Posters: {name}": "Poster: {name}",
  "<b>{n} sheets</b> of {widthMm} × {heightMm} mm. <span>Print at 100 %, without margins; only the sheets come out.</span>":
    {
      one: "<b>{n} Blatt</b> mit {widthMm} × {heightMm} mm. <span>Drucken Sie mit 100 % und ohne Ränder; nur das Blatt kommt heraus.</span>",
      other:
        "<b>{n} Blätter</b> mit {widthMm} × {heightMm} mm. <span>Drucken Sie mit 100 % und ohne Ränder; nur die Blätter kommen heraus.</span>",
    },
  "Fold along the dashed lines, away from you.": "Entlang der gestrichelten Linien nach hinten falten.",
  "Glue or tape this under the other edge.": "Unter die andere Kante kleben.",
  A4: "A4",
  "a poster": "ein Poster",
  A5: "A5",
  "a counter card": "ein Aufsteller",
  "Table tent": "Tischaufsteller",
  "A4, folded, read from both sides": "A4, gefaltet, von beiden Seiten lesbar",
  Sticker: "Aufkleber",
  "50 × 50 mm": "50 × 50 mm",
  "Round sticker": "Runder Aufkleber",
  "50 mm across": "50 mm Durchmesser",
  "Receipt strip": "Bonstreifen",
  "72 mm wide, black only": "72 mm breit, nur Schwarz",
}
