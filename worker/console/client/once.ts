/**
 * A form that was sent is not sent again by a double click or an impatient one: the second would take the place of the
 * first, whose answer (a session, a secret shown once) would be lost. Whoever stopped the page can send it again by then.
 */
const AGAIN_AFTER_MS = 10_000

const sentAt = new WeakMap<HTMLFormElement, number>()

addEventListener("submit", (event) => {
  const form = event.target
  // What a script of the page sends itself is its own affair.
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== "post") return
  const before = sentAt.get(form)
  if (before !== undefined && event.timeStamp - before < AGAIN_AFTER_MS) event.preventDefault()
  else sentAt.set(form, event.timeStamp)
})

// The page itself, come back to.
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return
  for (const form of document.forms) sentAt.delete(form)
})
