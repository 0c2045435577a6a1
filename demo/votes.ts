import type { Slug } from "../shared/ids.ts"
import type { Face } from "../shared/vote.ts"
import type { AdmittedVote } from "../worker/store/record-votes.ts"
import { JOURNEY } from "./journey.ts"
import { deal, mulberry32, pick, type Random, seedOf } from "./random.ts"
import { DEMO_DAYS, type Hour, tapsUntil } from "./taps.ts"
import type { Chapter, Comment, DemoTouchpoint, Outlet } from "./touchpoint.ts"
import { mintVoteId } from "./vote-id.ts"

/** A vote as the collector would have admitted it, but for the touchpoint's row, which only the database knows. */
export type DemoVote = Omit<AdmittedVote, "touchpointId"> & { touchpoint: Slug }

/** Any number does; this one opened the café. */
const SEED = 1927

/** Of those who tap a face, so many go on to tap a reason; the unhappy have more to say. */
const REASON_SHARE = { love: 0.4, hate: 0.62 }
/** And so many write: fewer standing at a kiosk. Low enough that no comment comes round within a week or two. */
const COMMENT_SHARE = {
  kiosk: { love: 0.015, hate: 0.04 },
  web: { love: 0.04, hate: 0.09 },
  link: { love: 0.04, hate: 0.1 },
  email: { love: 0.03, hate: 0.08 },
}
/**
 * Luck is evened out over as many votes as come in so many days: a day's share wavers as real ones do, a month's is
 * what its chapter says, so that what is steady in the story is steady on every day the demo is started.
 */
const EVEN_OVER_DAYS = 10

const FILLINGS: Readonly<Record<string, readonly string[]>> = {
  drink: ["bica", "galão", "flat white", "cortado", "cappuccino", "cold brew", "meia de leite"],
  cake: ["orange cake", "pastel de nata", "almond tart", "carrot cake", "walnut loaf"],
  minutes: ["4", "6", "8", "9", "12", "15"],
}

/**
 * Ninety days of votes at Café Lumen: the same ones for the same `now` (epoch ms), none of them later than it.
 * Touchpoint by touchpoint in the journey's order, each in the order of time.
 */
export const demoVotes = (now: number): DemoVote[] =>
  JOURNEY.flatMap((touchpoint) => votesAt(touchpoint, now))

const votesAt = (touchpoint: DemoTouchpoint, now: number): DemoVote[] => {
  const random = mulberry32(SEED ^ seedOf(touchpoint.setup.slug))
  const taps = tapsUntil(now, random, touchpoint)
  const write = writer(random, touchpoint, Math.ceil((taps.length * EVEN_OVER_DAYS) / DEMO_DAYS))
  return taps.map(({ at, hour }) => write(at, hour))
}

/** Decides what a tap at this touchpoint says. One per touchpoint: it remembers which comments were dealt. */
const writer = (
  random: Random,
  { setup, outlets, chapters, talkative = 1 }: DemoTouchpoint,
  evenOver: number,
) => {
  const nextLuck = deal(random, [...Array(evenOver).keys()])
  const decks = chapters.map((chapter) => ({
    chapter,
    love: deal(random, chapter.said.love.comments),
    hate: deal(random, chapter.said.hate.comments),
  }))
  return (at: number, { day, hour, weekday, daysAgo }: Hour): DemoVote => {
    const told = decks.findLast(({ chapter }) => chapter.fromDaysAgo >= daysAgo) ?? decks[0]
    const outlet = pick(random, outlets)
    if (!told || !outlet) throw new Error(`${setup.slug} has no chapter or no outlet`)
    const luck = ((nextLuck() ?? 0) + random.next()) / evenOver
    const face = faceAt(luck, told.chapter, outlet, weekday, hour)
    return {
      touchpoint: setup.slug,
      id: mintVoteId(random, at),
      rev: 1,
      reaction: face,
      held: null,
      channel: outlet.channel,
      place: outlet.place ?? "",
      at,
      clockError: 0,
      day,
      hour,
      ...whatIsSaid(random, told.chapter, face, talkative * COMMENT_SHARE[outlet.channel][face], told[face]),
      contact: null,
      lang: "en",
      page: outlet.page ?? null,
    }
  }
}

const faceAt = (luck: number, chapter: Chapter, outlet: Outlet, weekday: number, hour: number): Face => {
  const share = chapter.share + (outlet.shift ?? 0) + (chapter.shiftAt?.(weekday, hour) ?? 0)
  return luck < share ? "love" : "hate"
}

const whatIsSaid = (
  random: Random,
  { said }: Chapter,
  face: Face,
  commentShare: number,
  nextComment: () => Comment | undefined,
) => {
  const comment = random.next() < commentShare ? nextComment() : undefined
  if (comment !== undefined) {
    const [reason, text] = typeof comment === "string" ? [null, comment] : comment
    return { reason, comment: fill(random, text) }
  }
  if (random.next() >= REASON_SHARE[face]) return { reason: null, comment: null }
  const reasons = Object.entries(said[face].reasons).map(([slug, weight]) => ({ slug, weight }))
  return { reason: pick(random, reasons)?.slug ?? null, comment: null }
}

const fill = (random: Random, text: string): string =>
  text.replaceAll(/\{(\w+)\}/g, (slot, name: string) => {
    const words = FILLINGS[name] ?? []
    return words[Math.floor(random.next() * words.length)] ?? slot
  })
