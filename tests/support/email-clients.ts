import { CHROME_AGENT, formsIn, type Letter, OPENS, post, presses, type SeenForm, tokenOf } from "./letter.ts"
import type { TestWorker } from "./start-worker.ts"

type Worker = Pick<TestWorker, "fetch" | "origin" | "db">
type Headers = Record<string, string>

/** Something that opens e-mails without a browser. What it presses it presses as if so many ms had gone by. */
export interface Scanner {
  name: string
  scan: (worker: Worker, letter: Letter) => Promise<void>
}

const A_WHILE_MS = 5000
const agent = (userAgent: string): Headers => ({ ...OPENS, "User-Agent": userAgent })
const get = async (worker: Worker, address: string, headers: Headers = OPENS) =>
  (await worker.fetch(address, { headers })).text()
const head = (worker: Worker, address: string, headers: Headers = OPENS) =>
  worker.fetch(address, { method: "HEAD", headers })

/** Sends a form by one of its buttons, as the page's own or as it says. */
const send = async (
  worker: Worker,
  address: string,
  form: SeenForm,
  button: SeenForm["buttons"][number],
  headers: Headers = presses(worker.origin),
  afterMs = A_WHILE_MS,
) => {
  const made = await tokenOf(worker, address, afterMs, form.fields.id)
  await (await post(worker, address, { ...form.fields, made, [button.name]: button.value }, headers)).text()
}

/** Presses the first button that is to be seen. */
const openAndPress = async (worker: Worker, address: string, headers: Headers, afterMs = A_WHILE_MS) => {
  const form = formsIn(await get(worker, address, headers)).find(({ unseen }) => !unseen)
  const button = form?.buttons[0]
  if (form && button) await send(worker, address, form, button, headers, afterMs)
}

const pressAll = async (worker: Worker, address: string, headers: Headers) => {
  for (const form of formsIn(await get(worker, address, headers)))
    for (const button of form.buttons) await send(worker, address, form, button, headers)
}

const PREVIEWS = [
  "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
  "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
  "WhatsApp/2.23.20.0 A",
  "Twitterbot/1.0",
  "Mozilla/5.0 (compatible; Barracuda Sentinel Link Protection; +https://barracuda.com)",
]
const HEADLESS = CHROME_AGENT.replace("Chrome/", "HeadlessChrome/")

export const SCANNERS: readonly Scanner[] = [
  {
    name: "HEAD of every link",
    scan: async (worker, letter) => {
      for (const address of Object.values(letter)) await head(worker, address)
    },
  },
  { name: "GET of one link", scan: async (worker, { love }) => void (await get(worker, love)) },
  {
    name: "GET of both faces at once",
    scan: async (worker, { love, hate }) =>
      void (await Promise.all([love, hate].map((each) => get(worker, each)))),
  },
  {
    name: "prefetch and prerender",
    scan: async (worker, { love, hate }) => {
      for (const purpose of ["prefetch", "prefetch;prerender"])
        for (const address of [love, hate])
          await get(worker, address, { ...OPENS, "Sec-Purpose": purpose, Purpose: "prefetch" })
    },
  },
  {
    name: "HEAD, then GET, link by link",
    scan: async (worker, { love, hate }) => {
      for (const address of [love, hate]) {
        await head(worker, address)
        await get(worker, address)
      }
    },
  },
  {
    name: "preview fetchers of messengers",
    scan: async (worker, letter) => {
      for (const each of PREVIEWS)
        for (const address of Object.values(letter)) await get(worker, address, { "User-Agent": each })
    },
  },
  {
    name: "curl that posts the form",
    scan: (worker, { love }) => openAndPress(worker, love, { "User-Agent": "curl/8.9.1" }),
  },
  {
    name: "crawler that follows every link of the pages",
    scan: async (worker, { love, hate }) => {
      for (const address of [love, hate]) {
        const html = await get(worker, address)
        for (const [, href = ""] of [...html.matchAll(/<a\b[^>]*href="([^"]*)"/g)].slice(0, 10))
          await get(worker, new URL(href.replaceAll("&amp;", "&"), address).href)
      }
    },
  },
  {
    name: "program dressed as Chrome that posts the form after 5 s",
    scan: (worker, { love }) => openAndPress(worker, love, { "User-Agent": CHROME_AGENT }),
  },
  {
    name: "browser whose form is sent by a script, no hand stated",
    scan: (worker, { love }) =>
      openAndPress(worker, love, { ...OPENS, "Sec-Fetch-Site": "same-origin", Origin: worker.origin }),
  },
  {
    name: "submits every form by every button",
    scan: async (worker, { love, hate }) => {
      for (const address of [love, hate]) await pressAll(worker, address, presses(worker.origin))
    },
  },
  {
    name: "opens the hidden link, presses what it finds",
    scan: async (worker, { love, other }) => {
      await get(worker, other)
      await openAndPress(worker, other, presses(worker.origin))
      await openAndPress(worker, love, presses(worker.origin))
    },
  },
  {
    name: "paired GETs, then a press like a person's",
    scan: async (worker, { love, hate }) => {
      await Promise.all([love, hate].map((each) => get(worker, each)))
      await openAndPress(worker, hate, presses(worker.origin))
    },
  },
  {
    name: "presses 250 ms after the page",
    scan: (worker, { love }) => openAndPress(worker, love, presses(worker.origin), 250),
  },
  {
    name: "calls itself headless, presses like a person",
    scan: (worker, { love }) =>
      openAndPress(worker, love, { ...presses(worker.origin), "User-Agent": HEADLESS }),
  },
  {
    name: "calls itself a bot, presses like a person",
    scan: (worker, { love }) =>
      openAndPress(worker, love, {
        ...presses(worker.origin),
        "User-Agent": "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
      }),
  },
  {
    name: "posts without ever opening",
    scan: async (worker, { love }) => {
      await post(worker, love, { reaction: "love", hand: "person" })
    },
  },
  {
    name: "posts the form of another page",
    scan: async (worker, { love, hate }) => {
      const made = await tokenOf(worker, hate, A_WHILE_MS)
      await post(worker, love, { reaction: "love", made, hand: "person" })
    },
  },
]

const CHROMIUM = { "Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-User": "?1" }
/** Of these no hand is stated: theirs, or what they are read by, does not. */
const OTHERS = { "Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "navigate" }

/** What people's browsers say of themselves where no script runs. */
export const PEOPLES_BROWSERS: readonly { name: string; headers: Headers }[] = [
  { name: "Chrome on Windows", headers: { ...agent(CHROME_AGENT), ...CHROMIUM } },
  {
    name: "Chrome on Android",
    headers: {
      ...agent(
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
      ),
      ...CHROMIUM,
    },
  },
  { name: "Edge", headers: { ...agent(`${CHROME_AGENT} Edg/142.0.0.0`), ...CHROMIUM } },
  {
    name: "Samsung Internet",
    headers: {
      ...agent(
        "Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
      ),
      ...CHROMIUM,
    },
  },
  {
    name: "an app's window on Android",
    headers: {
      ...agent(
        "Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/142.0.0.0 Mobile Safari/537.36",
      ),
      ...CHROMIUM,
    },
  },
  {
    name: "Firefox, read aloud",
    headers: {
      ...agent("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0"),
      ...OTHERS,
    },
  },
  {
    name: "Safari on iPhone",
    headers: {
      ...agent(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
      ),
      ...OTHERS,
    },
  },
  {
    name: "Safari of 2021",
    headers: {
      "User-Agent":
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.1 Safari/605.1.15",
    },
  },
  {
    name: "a mail app's window on iPhone",
    headers: {
      "User-Agent":
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
    },
  },
  {
    name: "Chrome of 2018",
    headers: {
      "User-Agent":
        "Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/66.0.3359.181 Safari/537.36",
    },
  },
]
