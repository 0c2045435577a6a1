import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { ROOT } from "./house-files.ts"

/** A mistake in the code that keeps and sends votes: in `file` of `room`, `to` stands instead of `from`. */
export interface Mistake {
  name: string
  /** `widget/send` unless it is another. */
  room?: string
  file: string
  from: string
  to: string
}

/**
 * A copy of the code with this mistake in it; `remove` it when done.
 *
 * @throws when the code no longer has such a place: then the mistake must be made elsewhere
 */
export const codeWithMistake = ({ name, room = "widget/send", file, from, to }: Mistake) => {
  const results = join(ROOT, "test-results")
  mkdirSync(results, { recursive: true })
  const folder = mkdtempSync(join(results, "mistake-"))
  for (const part of ["widget/send", "widget/kiosk/keep", "shared"])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true })
  const path = join(folder, room, file)
  const code = readFileSync(path, "utf8")
  if (!code.includes(from)) throw new Error(`${file} has no “${from}” any more: make “${name}” elsewhere`)
  writeFileSync(path, code.replace(from, to))
  return {
    folder: join(folder, room),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
