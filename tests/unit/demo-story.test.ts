import { describe, expect, it } from "vitest"
import { CAFE_LUMEN } from "../../demo/business.ts"
import { pastEvents } from "../../demo/past-events.ts"
import { LUNCH_HOURS, NEW_TERMINAL_DAYS_AGO } from "../../demo/touchpoints/checkout.ts"
import { type DemoVote, demoVotes } from "../../demo/votes.ts"
import { localTime } from "../../shared/local-time.ts"
import { differenceOfShares, trendOf } from "../../worker/pulse/trend.ts"

/** The console's usual period. */
const PERIOD_DAYS = 28
/** On a touchpoint's page. */
const COMMENTS_SHOWN = 20
/** A point of love share, as a fraction. */
const POINT = 0.01

const countsOf = (votes: readonly DemoVote[]) => ({
  love: votes.filter(({ reaction }) => reaction === "love").length,
  hate: votes.filter(({ reaction }) => reaction === "hate").length,
})

const shareOf = (votes: readonly DemoVote[]) => {
  const { love, hate } = countsOf(votes)
  return love / (love + hate)
}

/** What is in the pulse: ordinary votes, those that counted beside doubtful ones, and those that were released. */
const pulseVotes = (now: number): DemoVote[] => {
  const events = pastEvents(now)
  const sent = events.flatMap((event) => (event.tag === "votes" ? event.votes : []))
  const releases = events.flatMap((event) =>
    event.tag === "decision" && event.decision === "release" ? event : [],
  )
  const counts = ({ held, touchpoint, receivedAt }: (typeof sent)[number]) =>
    held === null ||
    releases.some(
      (release) => release.rule === held && release.touchpoint === touchpoint && receivedAt < release.at,
    )
  return [...demoVotes(now), ...sent.filter(counts)]
}

/** The story is the same on whatever day and hour somebody starts the demo. */
describe.each([
  "2026-11-22T15:20:00Z",
  "2026-03-30T06:05:00Z",
  "2027-01-01T00:10:00Z",
  "2027-06-16T22:59:00Z",
])("the demo's story, started at %s", (iso) => {
  const now = Date.parse(iso)
  const today = localTime(CAFE_LUMEN.timeZone, now).day
  const votesAt = Map.groupBy(pulseVotes(now), ({ touchpoint }) => `${touchpoint}`)
  const votesOf = (slug: string) => votesAt.get(slug) ?? []
  const between = (slug: string, fromDaysAgo: number, toDaysAgo: number) =>
    votesOf(slug).filter(({ day }) => today - day <= fromDaysAgo && today - day >= toDaysAgo)
  const trendAt = (slug: string) =>
    trendOf(
      countsOf(between(slug, PERIOD_DAYS - 1, 0)),
      countsOf(between(slug, 2 * PERIOD_DAYS - 1, PERIOD_DAYS)),
    )

  it("shows the till fall after the new card terminal", () => {
    const before = between("checkout", 89, NEW_TERMINAL_DAYS_AGO + 1)
    const after = between("checkout", NEW_TERMINAL_DAYS_AGO, 0)
    expect(differenceOfShares(countsOf(after), countsOf(before)).interval.upper).toBeLessThan(-15 * POINT)
    expect(trendAt("checkout").verdict).toBe("fell")
    const aboutTheCard = (votes: DemoVote[]) =>
      votes.filter(({ reason }) => reason === "card").length / votes.length
    expect(aboutTheCard(after)).toBeGreaterThan(5 * aboutTheCard(before))
  })

  it("shows more hate at the till at lunch than in the other hours", () => {
    const [lunch = [], others = []] = [true, false].map((isLunch) =>
      votesOf("checkout").filter(({ hour }) => LUNCH_HOURS.includes(hour) === isLunch),
    )
    expect(shareOf(others) - shareOf(lunch)).toBeGreaterThan(12 * POINT)
  })

  it("shows the menu on the web rise", () => {
    expect(trendAt("menu").verdict).toBe("rose")
  })

  it("shows the barista's greeting as the bright spot", () => {
    const shares = [...votesAt].map(([slug, votes]) => ({ slug, share: shareOf(votes) }))
    expect(shares.toSorted((a, b) => b.share - a.share)[0]).toMatchObject({ slug: "greeting" })
    expect(shareOf(votesOf("greeting"))).toBeGreaterThan(90 * POINT)
  })

  it.each(["shop-window", "greeting", "seat", "coffee", "order", "wifi", "receipt-email", "newsletter"])(
    "shows no clear change at %s",
    (slug) => {
      expect(trendAt(slug).verdict).toBe("no clear change")
    },
  )

  it("shows what masking leaves of a telephone number among the newest comments about the van", () => {
    const comments = votesOf("delivery-van").flatMap(({ comment }) => comment ?? [])
    expect(comments.slice(-COMMENTS_SHOWN).filter((comment) => comment.includes("[phone]"))).not.toEqual([])
  })

  it("has seven votes at the goodbye in four weeks: too few to tell", () => {
    expect(between("goodbye", PERIOD_DAYS - 1, 0)).toHaveLength(7)
    expect(trendAt("goodbye").verdict).toBe("too few")
  })
})
