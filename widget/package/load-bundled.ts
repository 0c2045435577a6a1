/// <reference types="vite/client" />
import { findWords } from "../../shared/languages.ts"
import type { Load } from "../load/parts.ts"

/** The bundler of the page makes a file of its own of each, and loads it where it is used. */
const PARTS: Readonly<Record<string, () => Promise<object>>> = {
  arrange: () => import("../mount/arrange.ts"),
  "follow-up": () => import("../follow-up/prepare.ts"),
  resend: () => import("../send/resend.ts"),
}

const LANGUAGES = import.meta.glob<object>("../locales/languages/*.ts")

/** Loads parts from the package itself. A language's three parts are one file: whoever bundles has few of them. */
export const load: Load = async (name: string) => {
  const part = PARTS[name]
  if (part) return Reflect.get(await part(), "default")
  // The Worker knows pages' languages by all their names; here nobody else does.
  const [, language, kind = "ask"] = /^(.*?)(?:-(form|done))?$/.exec(findWords(name) ?? "") ?? []
  const words = LANGUAGES[`../locales/languages/${language}.ts`]
  if (!words) throw new Error(`no part ${name}`)
  return Reflect.get(await words(), kind)
}
