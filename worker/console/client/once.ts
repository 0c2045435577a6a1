/**
 * A form that was sent is not sent again by a double click or an impatient one: the second would take the place of the
 * first, whose answer (a session, a secret shown once) would be lost. Whoever stopped the page can send it again by then.
 */
const AGAIN_AFTER_MS = 10_000

const sentAt = new WeakMap<HTMLFormElement, number>()

/**
 * Without a network a form would give way to the browser's own page, and what was typed with it. It stays, and its button
 * says so until something else is done.
 */
const saysOffline = (button: HTMLElement | null): boolean => {
  const words = document.body.dataset.offline
  if (navigator.onLine || words === undefined || !(button instanceof HTMLButtonElement)) return false
  button.setCustomValidity(words)
  button.reportValidity()
  addEventListener("click", () => button.setCustomValidity(""), { capture: true, once: true })
  return true
}

addEventListener("submit", (event) => {
  const form = event.target
  // What a script of the page sends itself is its own affair.
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== "post") return
  if (saysOffline(event.submitter)) return event.preventDefault()
  const before = sentAt.get(form)
  if (before !== undefined && event.timeStamp - before < AGAIN_AFTER_MS) event.preventDefault()
  else sentAt.set(form, event.timeStamp)
})

// The page itself, come back to.
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return
  for (const form of document.forms) sentAt.delete(form)
})
