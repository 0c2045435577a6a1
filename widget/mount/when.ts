/** What has to happen before the question is shown. */
export type When =
  | { kind: "now" }
  | { kind: "after"; ms: number }
  | { kind: "scroll"; share: number }
  | { kind: "leave" }
  | { kind: "event"; name: string }

/** What has been seen of the customer since the question was put on the page. */
export interface Seen {
  /** How long the page could be seen; time in another tab does not count. */
  visibleMs: number
  /** How far of the way down, 0 to 1, at most; `undefined` on a page that has no such way. */
  scrolled: number | undefined
  left: boolean
  heard: boolean
}

/** A page that fits its window has been read to its end by then, and not before. */
export const SHORT_PAGE_MS = 10_000
const SCROLL_DEFAULT_PERCENT = 50

/** The number a text begins with, or what is meant when it has none. */
export const parseNumber = (text: string | undefined, fallback: number): number => {
  const number = Number.parseFloat(text ?? "")
  return number >= 0 ? number : fallback
}

export const toShare = (percent: number): number => Math.min(percent, 100) / 100

/** `undefined` where nothing is said, or nothing that can be understood: then there is nothing to wait for. */
export const parseWhen = (text: string | undefined): When | undefined => {
  const [, kind = "", rest = ""] =
    /^((?:now|leave|scroll|event)\b|(?=\.?\d))\s*(.*)/i.exec(text?.trim() ?? "") ?? []
  switch (kind.toLowerCase()) {
    case "now":
      return { kind: "now" }
    case "leave":
      return { kind: "leave" }
    case "scroll":
      return { kind: "scroll", share: toShare(parseNumber(rest, SCROLL_DEFAULT_PERCENT)) }
    case "event":
      return rest ? { kind: "event", name: rest } : undefined
    default:
      return rest ? { kind: "after", ms: parseNumber(rest, 0) * 1000 } : undefined
  }
}

export const isDue = (when: When, { visibleMs, scrolled, left, heard }: Seen): boolean => {
  switch (when.kind) {
    case "now":
      return true
    case "after":
      return visibleMs >= when.ms
    case "scroll":
      return scrolled === undefined ? visibleMs >= SHORT_PAGE_MS : scrolled >= when.share
    case "leave":
      return left
    case "event":
      return heard
  }
}
