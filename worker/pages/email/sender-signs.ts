import type { Agent } from "../../../shared/policy.ts"

/** Browsers state Sec-Fetch-* to these only: https://www.w3.org/TR/secure-contexts/#is-origin-trustworthy */
const isTrustworthy = ({ protocol, hostname }: URL): boolean =>
  protocol === "https:" ||
  hostname === "localhost" ||
  hostname.endsWith(".localhost") ||
  hostname === "127.0.0.1"

/** The first versions that state Sec-Fetch-Site for sure: https://caniuse.com/mdn-http_headers_sec-fetch-site */
const CHROMIUM_SINCE = 80
const FIREFOX_SINCE = 90
const SAFARI_SINCE = 17

const versionIn = (userAgent: string, name: RegExp): number => Number(name.exec(userAgent)?.[1] ?? 0)

/** What a request says of whoever pressed the button: read, and neither stored nor logged. */
export interface Signs {
  agent: Agent
  /** Its kind of browser says of every request where it comes from, and what it says. */
  fetchSite: { stated: string | null; expected: boolean }
  /** Its kind of browser says of every page whether a hand led there, and whether one did. */
  byHand: { stated: boolean; expected: boolean }
}

export const signsOf = (agent: Agent, headers: Headers, address: string): Signs => {
  const userAgent = headers.get("User-Agent") ?? ""
  const secure = isTrustworthy(new URL(address))
  const isChromium = secure && versionIn(userAgent, /Chrome\/(\d+)/) >= CHROMIUM_SINCE
  const isFirefox = secure && versionIn(userAgent, /Firefox\/(\d+)/) >= FIREFOX_SINCE
  const isSafari =
    secure && versionIn(userAgent, /Version\/(\d+)[\d.]* (?:Mobile\/\S+ )?Safari\//) >= SAFARI_SINCE
  return {
    agent,
    fetchSite: { stated: headers.get("Sec-Fetch-Site"), expected: isChromium || isFirefox || isSafari },
    // Of Firefox it is not known whether it says so of what assistive software presses; Safari never does.
    byHand: { stated: headers.get("Sec-Fetch-User") === "?1", expected: isChromium },
  }
}
