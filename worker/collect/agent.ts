import { isbot } from "isbot"
import type { Agent } from "../../shared/policy.ts"

/** Programs that post votes on purpose name themselves so: command lines, HTTP libraries of servers and tills. */
const PROGRAM =
  /^(?:node|undici|deno|bun|curl|wget|httpie|python|aiohttp|go-http-client|java|okhttp|apache-httpclient|axios|got|node-fetch|ruby|faraday|guzzle|php|dart|postman|insomnia|k6|libwww-perl|restsharp)\b/i
/** A browser without a window, and the tools that drive one: e-mail scanners, previews, monitors, test suites. */
const HEADLESS = /headless|phantomjs|slimerjs|puppeteer|playwright|selenium|webdriver|cypress|lighthouse/i

/**
 * What sent a request, by its user agent, which can say anything: a hint, good enough to hold a vote and never to refuse
 * it. https://github.com/omrilotan/isbot knows the crawlers.
 */
export const agentOf = (userAgent: string): Agent => {
  if (userAgent === "" || PROGRAM.test(userAgent)) return "program"
  if (HEADLESS.test(userAgent)) return "headless"
  return isbot(userAgent) ? "crawler" : "browser"
}
