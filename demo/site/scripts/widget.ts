import { LANGUAGES } from "../../../shared/languages.ts"
import { type BuiltWidget, type TagKind, writeTag } from "../../../shared/tag.ts"
import { previewPage } from "./preview-page.ts"
import { readChoices } from "./read-choices.ts"

const KEY = "lt_demo"
/** While words are typed the page is not loaded anew at every letter. */
const TYPING_MS = 350

const ABOUT: Record<TagKind, string> = {
  plain: "Everything said here stands in the tag, and nothing else is asked for before the tap: one request.",
  configured:
    "What the console says of this touchpoint comes inside the script: change it there, and no page is touched. What the tag says itself comes first.",
  element:
    "The script once, and the element wherever it is wanted. It stands where it is put, unless it says otherwise.",
  pinned:
    "This version and no other: the browser refuses a script, and each part it loads later, that hashes to anything else. Under a CSP without inline scripts the import map needs the page’s nonce.",
}

const find = <Kind extends Element>(id: string, kind: new () => Kind): Kind => {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`no #${id}`)
  return found
}

const form = find("maker", HTMLFormElement)
const kinds = find("kinds", HTMLElement)
const preview = find("preview", HTMLIFrameElement)
const code = find("tag", HTMLElement)
const copy = find("copy", HTMLButtonElement)
const languages = form.elements.namedItem("language")
const worker = document.body.dataset.lovetap ?? ""

const fillLanguages = () => {
  if (!(languages instanceof HTMLSelectElement)) return
  for (const tag of LANGUAGES) {
    const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag
    languages.append(new Option(name, tag, tag === "en", tag === "en"))
  }
}

const isKind = (value: string | undefined): value is TagKind => value !== undefined && value in ABOUT

const chosenKind = (): TagKind => {
  const value = kinds.querySelector<HTMLInputElement>(":checked")?.value
  return isKind(value) ? value : "plain"
}

const show = (built: BuiltWidget) => {
  const { touchpoint, language, attributes, css } = readChoices(form, location.origin)
  const kind = chosenKind()
  const spoken = language === "en" ? [] : [language]
  const write = (said: Record<string, string>) => {
    // An element stands where it is put; a tag floats by default.
    const floats = kind === "element" && !said.mode && !said.for
    const mode = floats ? "floating" : said.for ? "" : (said.mode ?? "")
    return writeTag(kind, { worker, key: KEY, touchpoint, attributes: { ...said, mode } }, built, spoken)
  }
  find("about", HTMLElement).textContent = ABOUT[kind]
  code.textContent = (css ? `<style>\n${css}\n</style>\n` : "") + write(attributes)
  // Here it is shown every time, to everybody, or there would be nothing to look at.
  const shown = { ...attributes, "when-share": "", "when-again": attributes.when ? "0" : "" }
  preview.srcdoc = previewPage(write(shown), language, css, attributes.when ?? "")
}

const start = async () => {
  fillLanguages()
  const answer = await fetch(`${worker}/w.json`)
  const built: BuiltWidget = await answer.json()
  let typing: ReturnType<typeof setTimeout> | undefined
  const later = () => {
    clearTimeout(typing)
    typing = setTimeout(() => show(built), TYPING_MS)
  }
  form.addEventListener("input", later)
  kinds.addEventListener("input", () => show(built))
  form.addEventListener("submit", (event) => event.preventDefault())
  find("reload", HTMLButtonElement).addEventListener("click", () => show(built))
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code.textContent ?? "")
    copy.textContent = "Copied"
    setTimeout(() => {
      copy.textContent = "Copy"
    }, 1600)
  })
  show(built)
}

await start()
