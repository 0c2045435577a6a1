/** A form as a browser would send it if nobody touched it; empty texts that must be filled have a sample. */
export interface FoundForm {
  method: "get" | "post"
  /** Path and query. */
  action: string
  fields: URLSearchParams
  /** Names of the fields that people type into. */
  texts: string[]
  /** Their types, by name. */
  kinds: Map<string, string>
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" }
const plain = (text: string): string =>
  text.replace(/&(lt|gt|quot|#39|amp);/g, (whole, name: string) => ENTITIES[name] ?? whole)

type Attributes = Readonly<Record<string, string>>
const attributesOf = (tag: string): Attributes =>
  Object.fromEntries(
    [...tag.matchAll(/\s([\w-]+)(?:="([^"]*)")?/g)].map(([, name = "", value = ""]) => [name, plain(value)]),
  )

/** What is typed where something must be. */
const SAMPLES: Readonly<Record<string, string>> = {
  email: "someone@people.example",
  number: "28",
  date: "2026-10-01",
  time: "09:30",
  url: "https://shop.example",
}
const sampleOf = ({ type = "text", min }: Attributes): string => min ?? SAMPLES[type] ?? "Sample"

const TYPED = new Set(["text", "search", "email", "url", "tel", "number", "date", "time", "password"])

const addInput = (form: FoundForm, attributes: Attributes): void => {
  const { name, type = "text", value = type === "checkbox" || type === "radio" ? "on" : "" } = attributes
  if (!name || "disabled" in attributes) return
  if (type === "checkbox" || type === "radio") {
    if ("checked" in attributes) form.fields.append(name, value)
    return
  }
  if (type === "submit" || type === "button" || type === "image" || type === "reset") return
  if (TYPED.has(type)) {
    form.texts.push(name)
    form.kinds.set(name, type)
  }
  form.fields.append(name, value === "" && "required" in attributes ? sampleOf(attributes) : value)
}

interface Select {
  attributes: Attributes
  options: { tag: Attributes; text: string }[]
}

const addSelect = (form: FoundForm, { attributes: { name, ...rest }, options }: Select): void => {
  if (!name || "disabled" in rest) return
  const chosen =
    options.find(({ tag }) => "selected" in tag) ??
    options.find(({ tag }) => tag.value !== "" && !("disabled" in tag)) ??
    options[0]
  if (chosen) form.fields.append(name, chosen.tag.value ?? chosen.text)
}

const CONTROLS = /<(\/?)(input|select|option|textarea|button)\b((?:"[^"]*"|[^>"])*)>([^<]*)/g

/** Controls outside of their form name it by `form="id"`. */
const addControls = (
  form: FoundForm,
  id: string | undefined,
  html: string,
  isInside: boolean,
  elsewhere: Attributes[],
): void => {
  const belongs = (attributes: Attributes) =>
    attributes.form === undefined ? isInside : attributes.form === id
  let select: Select | undefined
  let pressed: Attributes | undefined
  for (const [, close, kind, tag = "", text = ""] of html.matchAll(CONTROLS)) {
    const attributes = attributesOf(tag)
    if (kind === "option" && !close) select?.options.push({ tag: attributes, text: plain(text) })
    if (kind === "select") {
      if (close && select && belongs(select.attributes)) addSelect(form, select)
      select = close ? undefined : { attributes, options: [] }
    }
    if (close || !belongs(attributes)) continue
    if (kind === "input") addInput(form, attributes)
    if (kind === "textarea" && attributes.name) {
      form.texts.push(attributes.name)
      form.kinds.set(attributes.name, "textarea")
      form.fields.append(attributes.name, plain(text))
    }
    if (kind === "button" && attributes.type !== "button") {
      if (attributes.formaction === undefined) pressed ??= attributes
      else elsewhere.push(attributes)
    }
  }
  if (pressed?.name) form.fields.append(pressed.name, pressed.value ?? "")
}

/** Every form of a page, with the button that Enter would press, and with each that sends it elsewhere. */
export const formsOn = (html: string, address: string): FoundForm[] =>
  [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].flatMap(([whole, tag = "", inside = ""]) => {
    const { action = address, method = "get", id } = attributesOf(tag)
    const goesTo = (there: string) => {
      const url = new URL(there === "" ? address : there, `https://console.invalid${address}`)
      return url.pathname + url.search
    }
    const form: FoundForm = {
      method: method.toLowerCase() === "post" ? "post" : "get",
      action: goesTo(action),
      fields: new URLSearchParams(),
      texts: [],
      kinds: new Map(),
    }
    const elsewhere: Attributes[] = []
    addControls(form, id, inside, true, elsewhere)
    if (id !== undefined) addControls(form, id, html.replace(whole, ""), false, elsewhere)
    return [
      form,
      ...elsewhere.map(({ formaction = "", name, value = "" }) => ({
        ...form,
        action: goesTo(formaction),
        fields: new URLSearchParams([...form.fields, ...(name ? [[name, value]] : [])]),
      })),
    ]
  })

/** Every address of our own that a page links to, without fragments. */
export const linksOn = (html: string, address: string): string[] => [
  ...new Set(
    [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].flatMap(([, href = ""]) => {
      const url = new URL(plain(href), `https://console.invalid${address}`)
      return url.host === "console.invalid" ? [url.pathname + url.search] : []
    }),
  ),
]
