import { readTold } from "./palette-list.ts"

const SWITCH = "lovetap-keys"

const row = (keys: readonly string[], says: string): HTMLElement => {
  const line = document.createElement("li")
  const said = document.createElement("span")
  said.textContent = says
  const chords = document.createElement("span")
  for (const key of keys) {
    const kbd = document.createElement("kbd")
    kbd.textContent = key
    chords.append(kbd, " ")
  }
  line.append(said, chords)
  return line
}

/** Every key that does something here, with the switch that turns single keys off (WCAG 2.1.4). */
export const openHelp = async (): Promise<void> => {
  const words = (await readTold())?.words ?? {}
  document.getElementById("keys-help")?.remove()
  const dialog = document.createElement("dialog")
  dialog.id = "keys-help"
  dialog.className = "palette keys-help"
  dialog.setAttribute("aria-labelledby", "keys-title")
  const title = document.createElement("h2")
  title.id = "keys-title"
  title.textContent = words.keys ?? ""
  const list = document.createElement("ul")
  list.append(row([document.querySelector("#search kbd")?.textContent ?? "Ctrl K"], words.title ?? ""))
  for (const link of document.querySelectorAll<HTMLElement>("[data-go]")) {
    list.append(row(["g", link.dataset.go ?? ""], (link.textContent ?? "").trim()))
  }
  if (document.querySelector("a.period[aria-current]")) {
    list.append(row(["["], words.shorter ?? ""), row(["]"], words.longer ?? ""))
  }
  for (const own of document.querySelectorAll<HTMLElement>("[data-help-key]")) {
    list.append(row([own.dataset.helpKey ?? ""], own.textContent ?? ""))
  }
  list.append(row(["?"], words.help ?? ""))
  const label = document.createElement("label")
  const box = document.createElement("input")
  box.type = "checkbox"
  box.checked = localStorage.getItem(SWITCH) !== "off"
  box.addEventListener("change", () => localStorage.setItem(SWITCH, box.checked ? "on" : "off"))
  label.append(box, ` ${words.switch ?? ""}`)
  const close = document.createElement("button")
  close.type = "button"
  close.className = "button"
  close.textContent = words.close ?? ""
  close.addEventListener("click", () => dialog.close())
  dialog.append(title, list, label, close)
  document.body.append(dialog)
  dialog.showModal()
}
