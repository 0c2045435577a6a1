import { stripVTControlCharacters, styleText } from "node:util"

/** A number column is right-aligned; everything else reads from the left. */
export interface Column {
  title: string
  align?: "left" | "right"
}

const widthOf = (cell: string) => stripVTControlCharacters(cell).length

const padded = (cell: string, width: number, align: Column["align"]) => {
  const gap = " ".repeat(width - widthOf(cell))
  return align === "right" ? gap + cell : cell + gap
}

/** Rows as lines of text under a ruled heading. Cells may be coloured. */
export const formatTable = (columns: readonly Column[], rows: readonly (readonly string[])[]): string => {
  const widths = columns.map(({ title }, index) =>
    Math.max(widthOf(title), ...rows.map((row) => widthOf(row[index] ?? ""))),
  )
  const line = (cells: readonly string[]) =>
    `  ${columns.map(({ align }, index) => padded(cells[index] ?? "", widths[index] ?? 0, align)).join("   ")}`.trimEnd()
  const heading = line(columns.map(({ title }) => title))
  const rule = `  ${widths.map((width) => "─".repeat(width)).join("───")}`
  return [styleText("bold", heading), styleText("dim", rule), ...rows.map(line)].join("\n")
}

export const good = (text: string) => styleText("green", text)
export const bad = (text: string) => styleText(["red", "bold"], text)
export const quiet = (text: string) => styleText("dim", text)

/** 1234567 → "1,234,567". */
export const grouped = (value: number): string => value.toLocaleString("en-GB")
