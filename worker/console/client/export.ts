import { isSaidByPage, sendAsForm } from "./send-as-form.ts"

const NEWLINE = 10
const MEGABYTE = 1_000_000
/** The last line is short: so much of the end holds all of it. */
const TAIL_BYTES = 200
/** Often enough to be seen moving, too seldom to slow the download down. */
const SAY_EVERY_MS = 120

const form = document.querySelector<HTMLFormElement>("form[data-rows]")
const stopper = document.querySelector<HTMLButtonElement>("#stop")
const panel = document.querySelector<HTMLElement>("#export-progress")
const bar = panel?.querySelector("progress")
const said = panel?.querySelector("output")

/** Megabytes; of a small file no “0”. */
const sizeText = (bytes: number): string =>
  new Intl.NumberFormat(document.documentElement.lang, {
    maximumFractionDigits: bytes < MEGABYTE ? 3 : 1,
  }).format(bytes / MEGABYTE)

const linesIn = (bytes: Uint8Array): number => {
  let lines = 0
  for (const byte of bytes) if (byte === NEWLINE) lines++
  return lines
}

/** Whether the text ends with the line that says how many there are, and there are so many. */
const isWhole = (tail: string, lines: number): boolean =>
  tail.trimEnd().split("\n").at(-1) === JSON.stringify({ type: "end", lines })

const save = (parts: Blob[], name: string): void => {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob(parts, { type: "application/x-ndjson" }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

const run = async (form: HTMLFormElement, signal: AbortSignal): Promise<void> => {
  if (!panel || !bar || !said || !stopper) return
  const { rows = "0", running = "", done = "", cut = "", stopped = "" } = form.dataset
  const number = new Intl.NumberFormat(document.documentElement.lang)
  let lines = 0
  let bytes = 0
  const say = (words: string) => {
    said.textContent = words
      .replace("{lines}", number.format(lines))
      .replace("{rows}", number.format(Number(rows)))
      .replace("{size}", sizeText(bytes))
  }
  panel.hidden = false
  stopper.hidden = false
  bar.value = 0
  say(running)
  try {
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) body.append(name, `${value}`)
    const answer = await fetch(form.action, { method: "POST", body, signal })
    if (isSaidByPage(answer)) return sendAsForm(form.action, body)
    const reader = answer.ok ? answer.body?.getReader() : undefined
    if (!reader) throw new Error(`unexpected status ${answer.status}`)
    // Blobs may lie on the disk, so that a large file needs little memory.
    const parts: Blob[] = []
    let tail = ""
    let saidAt = 0
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      parts.push(new Blob([read.value]))
      lines += linesIn(read.value)
      bytes += read.value.byteLength
      tail = (tail + new TextDecoder().decode(read.value.slice(-TAIL_BYTES))).slice(-TAIL_BYTES)
      if (performance.now() - saidAt > SAY_EVERY_MS) {
        saidAt = performance.now()
        bar.value = lines
        say(running)
      }
    }
    bar.value = bar.max
    if (!isWhole(tail, lines)) throw new Error("cut")
    const name = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1]
    save(parts, name ?? "lovetap.ndjson")
    say(done)
  } catch {
    say(signal.aborted ? stopped : cut)
  } finally {
    stopper.hidden = true
  }
}

let running: AbortController | undefined
form?.addEventListener("submit", async (event) => {
  event.preventDefault()
  if (running) return
  running = new AbortController()
  await run(form, running.signal)
  running = undefined
})
stopper?.addEventListener("click", () => running?.abort())
