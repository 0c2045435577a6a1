import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** How a text may lie in a file: as it is, as UTF-16, as hexadecimal digits, as Base64 in each of its alignments. */
const formsOf = (text: string): Buffer[] => {
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.from(" ".repeat(shift) + text).toString("base64")
    // The first and last characters depend on what stands beside the text.
    return Buffer.from(encoded.slice(shift === 0 ? 0 : 4, -4))
  })
  const hex = Buffer.from(text).toString("hex")
  const forms = [
    Buffer.from(text),
    Buffer.from(text, "utf16le"),
    Buffer.from(hex),
    Buffer.from(hex.toUpperCase()),
  ]
  return [...forms, ...base64]
}

/** The files of a folder, whatever is in them and however deep, that hold the text in one of those forms. */
export const filesHolding = (folder: string, text: string): string[] => {
  const forms = formsOf(text)
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => {
      const content = readFileSync(path)
      return forms.some((form) => content.includes(form))
    })
}
