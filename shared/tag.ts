import { findLanguage, LANGUAGES } from "./languages.ts"

/**
 * What the build says of the widget it has made, at `/w.json`. Paths are the Worker's; hashes are those of
 * Subresource Integrity (https://www.w3.org/TR/sri-2/): `sha384-…`.
 */
export interface BuiltWidget {
  version: string
  /** Whether this version is frozen: only then what `script` names never changes. */
  released: boolean
  /** `/w/<version>.js` */
  script: string
  integrity: Readonly<Record<string, string>>
}

/** `configured`: the console's words come along; `element`: for any place on the page; `pinned`: nothing changes but by a new tag. */
export type TagKind = "configured" | "plain" | "element" | "pinned"

export interface Tag {
  /** Origin of the Worker: `https://lovetap.example`. */
  worker: string
  key: string
  touchpoint: string
  /** As on `<love-tap>`: `question`, `where`, `look`, … An empty value is left out. */
  attributes?: Readonly<Record<string, string>>
}

const escaped = (text: string): string => text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const written = (attributes: Readonly<Record<string, string>>, prefix = ""): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => ` ${prefix}${name}="${escaped(value)}"`)
    .join("")

const script = (address: string, attributes: string): string =>
  `<script async src="${escaped(address)}"${attributes}></script>`

/** What there is of a language: what is read before the tap, after it, and at the end. */
const OF_LANGUAGE = ["", "-form", "-done"]
const isWords = (name: string): boolean =>
  LANGUAGES.some((language) => OF_LANGUAGE.some((of) => name === language + of))

/**
 * Words are pinned for the named languages only, as the page's `lang` spells them (`de-AT`): a page speaks few. English
 * is in the scripts.
 */
const pinnedParts = (built: BuiltWidget, languages: readonly string[]): [path: string, hash: string][] => {
  const paths = Object.keys(built.integrity).filter((path) => path !== built.script)
  const pin = (name: string, file: string): [path: string, hash: string][] => {
    const path = paths.find((each) => each.endsWith(`/${file}.js`))
    const hash = path && built.integrity[path]
    return hash ? [[path.replace(/[^/]+$/, `${name}.js`), hash]] : []
  }
  return [
    ...paths.flatMap((path) => {
      const name = /([^/]+)\.js$/.exec(path)?.[1] ?? ""
      return isWords(name) ? [] : pin(name, name)
    }),
    ...languages.flatMap((tag) => OF_LANGUAGE.flatMap((of) => pin(tag + of, findLanguage(tag) + of))),
  ]
}

/**
 * What a page needs besides the pinned tag, before it and before any module script: the hashes of what the script loads
 * later. Under a CSP without inline scripts it needs the page's nonce.
 */
export const writeImportMap = (
  worker: string,
  built: BuiltWidget,
  languages: readonly string[] = [],
): string => {
  const integrity = Object.fromEntries(
    pinnedParts(built, languages).map(([path, hash]) => [worker + path, hash]),
  )
  return `<script type="importmap">\n${JSON.stringify({ integrity }, null, 2)}\n</script>`
}

/** The tag as it is pasted into a page. `built` and `languages` matter to `pinned` only. */
export const writeTag = (
  kind: TagKind,
  { worker, key, touchpoint, attributes = {} }: Tag,
  built: BuiltWidget,
  languages: readonly string[] = [],
): string => {
  switch (kind) {
    case "configured":
      return script(`${worker}/w/${key}/${touchpoint}.js`, written(attributes, "data-"))
    case "plain":
      return script(`${worker}/w.js`, written({ key, touchpoint, ...attributes }, "data-"))
    case "element":
      return `${script(`${worker}/w.js`, written({ key }, "data-"))}\n\n<love-tap${written({ touchpoint, ...attributes })}></love-tap>`
    case "pinned": {
      const pin = { integrity: built.integrity[built.script] ?? "", crossorigin: "anonymous" }
      const said = written({ key, touchpoint, ...attributes }, "data-")
      return `${writeImportMap(worker, built, languages)}\n${script(worker + built.script, written(pin) + said)}`
    }
  }
}
