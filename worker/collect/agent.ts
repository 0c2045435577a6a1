import { isbot } from "isbot"
import type { Agent } from "../../shared/policy.ts"
import { recent } from "./recent.ts"

/** Programs that post votes on purpose name themselves so: command lines, HTTP libraries of servers and tills. */
const PROGRAM =
  /^(?:node|undici|deno|bun|curl|wget|httpie|python|aiohttp|go-http-client|java|okhttp|apache-httpclient|axios|got|node-fetch|ruby|faraday|guzzle|php|dart|postman|insomnia|k6|libwww-perl|restsharp)\b/i
/** A browser without a window, and the tools that drive one: e-mail scanners, previews, monitors, test suites. */
const HEADLESS = /headless|phantomjs|slimerjs|puppeteer|playwright|selenium|webdriver|cypress|lighthouse/i

const read = (userAgent: string): Agent => {
  if (userAgent === "" || PROGRAM.test(userAgent)) return "program"
  if (HEADLESS.test(userAgent)) return "headless"
  return isbot(userAgent) ? "crawler" : "browser"
}

/** A few hundred user agents are nearly all there are; reading one takes a twentieth of a vote's time. In memory only. */
const KNOWN_MAX = 500
/** Longer ones are odd, and remembering them would cost more than reading. */
const KNOWN_MAX_CHARS = 300
const known = recent<string, Agent>(KNOWN_MAX)

/**
 * What sent a request, by its user agent, which can say anything: a hint, good enough to hold a vote and never to refuse
 * it. https://github.com/omrilotan/isbot knows the crawlers.
 */
export const agentOf = (userAgent: string): Agent =>
  userAgent.length > KNOWN_MAX_CHARS
    ? read(userAgent)
    : (known.get(userAgent) ?? known.set(userAgent, read(userAgent)))
