import { datasetOf } from "../../../shared/tag-dataset.ts"
import type { Question } from "../../../shared/touchpoint.ts"

/** “whenAgain” → “when-again”: as attributes have it. */
const attributeName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The attributes of a tag that says itself what was decided, where that is not so by itself. */
export const saidInTag = (question: Question): Record<string, string> =>
  Object.fromEntries(Object.entries(datasetOf(question)).map(([name, value]) => [attributeName(name), value]))
