const COPIED_FOR_MS = 2_000

/** Copying needs a script, so its buttons are hidden until there is one. They have its words. */
export const offerCopying = (button: HTMLButtonElement): void => {
  const text = document.getElementById(button.dataset.copies ?? "")
  const said = document.getElementById("said")
  if (!text) return
  button.hidden = false
  const label = button.textContent
  let timer: ReturnType<typeof setTimeout> | undefined
  button.addEventListener("click", async () => {
    const field = text instanceof HTMLTextAreaElement ? text : undefined
    if (field) field.select()
    else getSelection()?.selectAllChildren(text)
    try {
      await navigator.clipboard.writeText(field?.value ?? text.textContent ?? "")
      button.textContent = button.dataset.copied ?? label
      if (said) said.textContent = button.textContent
    } catch {
      // What is selected can be copied by hand.
      button.textContent = button.dataset.selected ?? label
    }
    clearTimeout(timer)
    timer = setTimeout(() => {
      button.textContent = label
    }, COPIED_FOR_MS)
  })
}
