/** Who has not touched a key for so long has stopped writing, though the field may keep the focus for ever. */
const STOPPED_WRITING_MS = 8000

const FIELD = "textarea,select,iframe,[contenteditable],input:not([type=button],[type=submit],[type=reset])"

/** What has the focus, in whichever shadow root. */
const focused = (): Element | null => {
  let element = document.activeElement
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  return element
}

/** Nobody can look into a frame: who has the focus there may be entering a card's number. */
const isWriting = (sinceLastKeyMs: number): boolean => {
  const field = focused()?.closest(FIELD)
  return Boolean(field && (field.localName === "iframe" || sinceLastKeyMs < STOPPED_WRITING_MS))
}

/** Something of the page is open over it: its dialog, menu or video. One that holds the question itself does not count. */
const isCovered = (host: Element): boolean =>
  [...document.querySelectorAll(":modal,:popover-open")].some((open) => !open.contains(host))

const isAsking = (): boolean =>
  [...document.querySelectorAll("love-tap")].some(({ shadowRoot }) =>
    shadowRoot?.querySelector(":popover-open"),
  )

/** Whether a card that opened by itself now would come in between. */
export const isBusy = (host: Element, sinceLastKeyMs: number): boolean =>
  document.hidden || isWriting(sinceLastKeyMs) || isCovered(host) || isAsking()
