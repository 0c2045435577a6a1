/**
 * The list of comments by keyboard: J and K go from one to the next, R marks the one that has the focus as read or
 * unread, the slash goes to the search.
 */
const rows = [...document.querySelectorAll<HTMLElement>("[data-comment]")]
const searchField = document.getElementById("said-search")

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input, select, textarea, [contenteditable]")

/** The comment with the focus, in it or on it; −1: none. */
const current = (): number => rows.findIndex((row) => row.contains(document.activeElement))

const go = (steps: number): void => {
  const at = current()
  const next = rows[at < 0 ? 0 : Math.min(Math.max(at + steps, 0), rows.length - 1)]
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: "nearest" })
}

const DEEDS: Readonly<Record<string, () => void>> = {
  j: () => go(1),
  k: () => go(-1),
  r: () => rows[current()]?.querySelector<HTMLButtonElement>("button[name]")?.click(),
  "/": () => searchField?.focus(),
}

/** A letter after “g” leads to another page (`keys.ts`). */
const AFTER_G_MS = 1_500
let gAt = Number.NEGATIVE_INFINITY

addEventListener("keydown", (event) => {
  const { key, altKey, ctrlKey, metaKey, target, timeStamp } = event
  if (altKey || ctrlKey || metaKey || event.defaultPrevented || isTyping(target)) return
  // Single keys have a switch, among all of them under “?”.
  if (localStorage.getItem("lovetap-keys") === "off") return
  const goes = timeStamp - gAt < AFTER_G_MS
  gAt = key === "g" ? timeStamp : Number.NEGATIVE_INFINITY
  if (goes) return
  const deed = DEEDS[key]
  if (!deed) return
  event.preventDefault()
  deed()
})

// Where a mark was just set, the reading goes on.
const named = rows.find(({ id }) => `#${id}` === location.hash)
named?.focus()
