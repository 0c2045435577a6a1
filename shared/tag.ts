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

/** Words (`de`, `de-form`, `de-done`) are pinned for the named languages only: a page speaks few. English is in the scripts. */
const pinnedParts = (built: BuiltWidget, languages: readonly string[]): [path: string, hash: string][] =>
  Object.entries(built.integrity).filter(([path]) => {
    const name = /([^/]+)\.js$/.exec(path)?.[1] ?? ""
    return (
      path !== built.script &&
      (/^(?:follow-up|resend|arrange(?:-(?:for|when|where))?)$/.test(name) ||
        languages.some((language) => name.replace(/-(?:form|done)$/, "") === language))
    )
  })

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
