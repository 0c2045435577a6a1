import "./once.ts"

/** A page that has not come after so long shows that it is on its way. */
const SLOW_AFTER_MS = 400
/** What began as a page may have become a download. */
const SLOW_UNTIL_MS = 15_000
/** The letter after “g” comes within so long. */
const SECOND_KEY_MS = 1_500

/** Opens something that is loaded when it is first asked for. Without a network there is nothing to open. */
const open = async (what: Promise<() => void>): Promise<void> => {
  const opens = await what.catch(() => undefined)
  opens?.()
}
const openPalette = () => open(import("./palette.ts").then((part) => part.openPalette))
const openHelp = () => open(import("./keys-help.ts").then((part) => part.openHelp))

const typing = (target: EventTarget | null) =>
  target instanceof Element && target.closest("input, textarea, select, dialog, [contenteditable]") !== null

const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click()

/** One period shorter or longer than the one shown. */
const stepPeriod = (by: 1 | -1) => {
  const periods = [...document.querySelectorAll<HTMLAnchorElement>("a.period")]
  const at = periods.findIndex((period) => period.ariaCurrent === "true")
  if (at >= 0) periods[at + by]?.click()
}

let goAt = Number.NEGATIVE_INFINITY

addEventListener("keydown", (event) => {
  const key = event.key.toLowerCase()
  const held = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState("AltGraph")
  if (held) {
    if (key !== "k" || event.altKey || event.shiftKey) return
    event.preventDefault()
    return openPalette()
  }
  if (typing(event.target) || localStorage.getItem("lovetap-keys") === "off") return
  const goes = event.timeStamp - goAt < SECOND_KEY_MS
  goAt = key === "g" && !goes ? event.timeStamp : Number.NEGATIVE_INFINITY
  if (goes) press(`[data-go="${CSS.escape(key)}"]`)
  else if (key === "[") stepPeriod(-1)
  else if (key === "]") stepPeriod(1)
  else if (key === "?") openHelp()
})

/** Where tabs are drawn sideways, the one that is shown comes into sight. */
for (const shown of document.querySelectorAll<HTMLElement>(".tabs > [aria-current]")) {
  const row = shown.parentElement
  if (row && row.scrollWidth > row.clientWidth)
    row.scrollLeft += shown.getBoundingClientRect().left - (row.clientWidth - shown.clientWidth) / 2
}

const search = document.getElementById("search")
if (search) {
  search.hidden = false
  const chord = search.querySelector("kbd")
  if (chord && /Mac|iP/.test(navigator.userAgent)) chord.textContent = "⌘K"
  search.addEventListener("click", openPalette)
}

addEventListener("beforeunload", () => {
  const slow = setTimeout(() => document.body.classList.add("going"), SLOW_AFTER_MS)
  setTimeout(() => {
    clearTimeout(slow)
    document.body.classList.remove("going")
  }, SLOW_UNTIL_MS)
})
addEventListener("pageshow", () => document.body.classList.remove("going"))
