/** What stands in a field of a table or a stream. */
export type Cell = string | number | boolean | null

/** What a spreadsheet may take for the beginning of a formula, the full-width forms of it included. */
const BEGINS_A_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
/** Where quotes are not seen, and semicolons part cells, as for a German spreadsheet that opens a file by itself. */
const BEGINS_ONE_INSIDE = /([;\r\n]"*)(?=[=+\-@＝＋－＠])/g
const NEEDS_QUOTES = /[",\r\n]/

/** What people wrote is shown and never run; a number of our own stays one, below zero too. */
const disarmed = (text: string): string =>
  (BEGINS_A_FORMULA.test(text) ? `'${text}` : text).replace(BEGINS_ONE_INSIDE, "$1'")

const written = (cell: Cell): string => {
  if (cell === null) return ""
  if (typeof cell !== "string") return String(cell)
  const text = disarmed(cell)
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One record of RFC 4180, with its line end; null is an empty cell. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(written).join(",")}\r\n`
