import { expect, test } from "vitest"
import { agentOf } from "../../worker/collect/agent.ts"
import { isExpected } from "../../worker/collect/origin.ts"

const CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36"

test.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME}`, "browser"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1",
    "browser",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "browser"],
  [
    "Mozilla/5.0 (Linux; Android 14; SM-T500) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0.0.0 Safari/537.36",
    "browser",
  ],
  [
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36",
    "headless",
  ],
  [
    "Mozilla/5.0 (Unknown; Linux x86_64) AppleWebKit/538.1 (KHTML, like Gecko) PhantomJS/2.1.1 Safari/538.1",
    "headless",
  ],
  ["Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "crawler"],
  ["Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", "crawler"],
  ["facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)", "crawler"],
  ["Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)", "crawler"],
  ["curl/8.5.0", "program"],
  ["node", "program"],
  ["python-requests/2.32.3", "program"],
  ["Go-http-client/2.0", "program"],
  ["", "program"],
])("“%s” is a %s", (userAgent, agent) => {
  expect(agentOf(userAgent)).toBe(agent)
})

const SHOP = ["https://shop.example", "https://*.cafe.example", "http://localhost:*"]

test.each([
  "https://shop.example",
  "HTTPS://SHOP.EXAMPLE",
  "https://www.cafe.example",
  "https://a.b.cafe.example",
  "http://localhost:8788",
  "http://localhost",
])("%s is expected", (origin) => {
  expect(isExpected(origin, SHOP)).toBe(true)
})

test.each([
  "http://shop.example",
  "https://shop.example:8443",
  "https://www.shop.example",
  "https://shop.example.evil.example",
  "https://cafe.example",
  "https://.cafe.example",
  "https://evilcafe.example",
  "http://www.cafe.example",
  "https://localhost:8788",
  "http://localhost.evil.example:80",
  "null",
  "",
])("%s is not", (origin) => {
  expect(isExpected(origin, SHOP)).toBe(false)
})

test("“null” is expected where it is listed", () => {
  expect(isExpected("null", ["null"])).toBe(true)
})
