import { fitOf } from "./fuzzy.ts"
import { readTold, type Told } from "./palette-list.ts"

/** More would be read by nobody: a further letter finds it. */
const SHOWN_MAX = 12
const RECENT_MAX = 5
const RECENT = "lovetap-recent"

interface Item {
  kind: string
  name: string
  /** Tells it from others, and is remembered. */
  id: string
  go: () => void
}

const make = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  text = "",
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.textContent = text
  return made
}

/** What the page itself offers: its navigation, the menu of who is signed in, the periods. */
const onPage = (): Item[] =>
  [
    ...document.querySelectorAll<HTMLElement>(
      ".bar a.page, .bar nav a, .who-menu a, .who-menu button, .bar form button, .tabs a, a.period",
    ),
  ].map((element) => ({
    kind: element.matches("a.period") ? "period" : element.matches("a") ? "page" : "action",
    name: (element.textContent ?? "").trim(),
    id: element.getAttribute("href") ?? (element.textContent ?? "").trim(),
    go: () => element.click(),
  }))

const itemsOf = (told: Told | undefined): Item[] => {
  const items = [
    ...onPage(),
    ...(told?.items ?? []).map(([kind, name, href]) => ({
      kind,
      name,
      id: href,
      go: () => location.assign(href),
    })),
  ]
  // What stands on the page twice is offered once, as it is called first.
  return items.filter(({ id }, at) => items.findIndex((other) => other.id === id) === at)
}

const recent = (): string[] => (sessionStorage.getItem(RECENT) ?? "").split("\n").filter(Boolean)

const remember = (id: string) =>
  sessionStorage.setItem(
    RECENT,
    [id, ...recent().filter((other) => other !== id)].slice(0, RECENT_MAX).join("\n"),
  )

const found = (items: readonly Item[], typed: string): Item[] => {
  const lately = recent()
  const rank = ({ id }: Item) => {
    const at = lately.indexOf(id)
    return at < 0 ? 0 : 1 - at / (2 * RECENT_MAX)
  }
  return items
    .map((item) => ({ item, score: fitOf(typed, item.name) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score + rank(b.item) - a.score - rank(a.item))
    .slice(0, SHOWN_MAX)
    .map(({ item }) => item)
}

const build = () => {
  const dialog = make("dialog", { class: "palette", id: "palette" })
  const input = make("input", {
    type: "text",
    role: "combobox",
    "aria-expanded": "true",
    "aria-autocomplete": "list",
    "aria-controls": "palette-list",
    autocomplete: "off",
    spellcheck: "false",
    enterkeyhint: "go",
  })
  const list = make("ul", { id: "palette-list", role: "listbox" })
  const none = make("p", { class: "palette-none", role: "status" })
  dialog.append(input, list, none)
  document.body.append(dialog)
  let items: Item[] = []
  let shown: Item[] = []
  let at = 0
  let words: Record<string, string> = {}

  const mark = (to: number) => {
    at = shown.length === 0 ? 0 : (to + shown.length) % shown.length
    for (const [index, option] of [...list.children].entries()) {
      option.setAttribute("aria-selected", String(index === at))
      if (index !== at) continue
      input.setAttribute("aria-activedescendant", option.id)
      option.scrollIntoView({ block: "nearest" })
    }
    if (shown.length === 0) input.removeAttribute("aria-activedescendant")
  }

  const choose = (item: Item | undefined) => {
    if (!item) return
    remember(item.id)
    dialog.close()
    item.go()
  }

  const draw = () => {
    shown = found(items, input.value)
    list.replaceChildren(
      ...shown.map((item, index) => {
        const option = make("li", { role: "option", id: `palette-${index}` })
        const name = make("bdi", {}, item.name)
        option.append(name, make("small", {}, words[item.kind] ?? ""))
        option.addEventListener("click", () => choose(item))
        option.addEventListener("pointermove", () => at !== index && mark(index))
        return option
      }),
    )
    none.textContent = shown.length === 0 ? (words.none ?? "") : ""
    mark(0)
  }

  input.addEventListener("input", draw)
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return
    if (event.key === "ArrowDown") mark(at + 1)
    else if (event.key === "ArrowUp") mark(at - 1)
    else if (event.key === "Enter") choose(shown[at])
    else return
    event.preventDefault()
  })
  // A click beside it falls on the dialog itself.
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close())

  const open = async () => {
    if (dialog.open) return dialog.close()
    items = itemsOf(undefined)
    input.value = ""
    draw()
    dialog.showModal()
    const told = await readTold()
    words = told?.words ?? words
    items = itemsOf(told)
    input.placeholder = words.placeholder ?? ""
    input.setAttribute("aria-label", words.title ?? "")
    dialog.setAttribute("aria-label", words.title ?? "")
    list.setAttribute("aria-label", words.title ?? "")
    draw()
  }
  return { open }
}

let palette: ReturnType<typeof build> | undefined

/** Opens the palette, or closes it when it is open. */
export const openPalette = (): void => {
  palette ??= build()
  void palette.open()
}
