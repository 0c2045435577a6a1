import { type Context, Hono } from "hono"
import * as v from "valibot"
import { Slug } from "../../../shared/ids.ts"
import { localTime } from "../../../shared/local-time.ts"
import type { MemberEnv } from "../../auth/guard.ts"
import { htmlOf } from "../../frame/html.ts"
import { readSpeech } from "../../pages/words/read-speech.ts"
import { readPoster } from "../../store/read-poster.ts"
import { unknownTouchpoint } from "../refusals.ts"
import { linkAddress, readableAddress } from "./address.ts"
import { choiceIn } from "./choice.ts"
import { codeOf } from "./code.ts"
import { codeSvgText } from "./code-svg.tsx"
import { PosterPage } from "./poster-page.tsx"
import { sheetWords } from "./sheet-words.ts"
import { SIZES } from "./sizes.ts"

const PAGE = "/poster/:slug"
const CODE = `${PAGE}/code.svg`

/** Which places a touchpoint's posters hang at is seen in its votes of so long. */
const SEEN_WITHIN_DAYS = 90

/** What is printed for a touchpoint, and its code alone. */
export const poster = new Hono<MemberEnv>()

type PosterContext = Context<MemberEnv>

const readHere = async (c: PosterContext) => {
  const slug = v.safeParse(Slug, c.req.param("slug"))
  if (!slug.success) return undefined
  const { business } = c.var
  const today = localTime(business.timeZone, Date.now()).day
  const days = { from: today - SEEN_WITHIN_DAYS + 1, to: today }
  return readPoster(c.env.DB, business.id, slug.output, days)
}

poster.get(PAGE, async (c) => {
  const read = await readHere(c)
  if (!read) return unknownTouchpoint(c.var)
  const { member, business } = c.var
  const { origin, searchParams } = new URL(c.req.url)
  const choice = choiceIn(searchParams, business.usual.languages[0])
  const { codeMm, level, addressMaxChars } = SIZES[choice.size]
  const { question, slug } = read.touchpoint
  const names = new Map<string, string>(read.places.map((place) => [place.slug, place.name]))
  const places: readonly (Slug | undefined)[] = choice.places.length > 0 ? choice.places : [undefined]
  const sheets = places.map((place) => {
    const link = linkAddress(origin, read.siteKey, slug, place)
    return {
      slug: place,
      place: place && (names.get(place) ?? place),
      link,
      address: readableAddress(link, addressMaxChars),
      code: codeOf(link, codeMm, level),
    }
  })
  const speech = await readSpeech(c.env.ASSETS, choice.language)
  const props = {
    ...{ member, business, read, choice, sheets },
    words: sheetWords(question, speech, choice),
    usual: sheetWords(question, speech),
  }
  return c.html(htmlOf(<PosterPage {...props} />))
})

poster.get(CODE, async (c) => {
  const read = await readHere(c)
  if (!read) return unknownTouchpoint(c.var)
  const { origin, searchParams } = new URL(c.req.url)
  const [place] = choiceIn(searchParams).places
  const link = linkAddress(origin, read.siteKey, read.touchpoint.slug, place)
  const { codeMm, level } = SIZES.a4
  const code = codeOf(link, codeMm, level)
  if (!code) throw new Error("no address is too long for a poster")
  const name = [read.touchpoint.slug, ...(place ? [place] : [])].join("-")
  return c.body(codeSvgText(code, link, codeMm), 200, {
    "Content-Type": "image/svg+xml; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name}.svg"`,
  })
})
