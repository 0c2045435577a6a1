import type { D1Database } from "@cloudflare/workers-types"
import type { MemberId, Slug, TouchpointId } from "../shared/ids.ts"
import { VOTES_PER_REQUEST_MAX } from "../shared/limits.ts"
import { localTime } from "../shared/local-time.ts"
import { addIntake, NO_TOUCHPOINT } from "../worker/store/add-intake.ts"
import { changePlace } from "../worker/store/change-place.ts"
import { listBusinesses } from "../worker/store/directory.ts"
import { type AdmittedVote, recordVotes } from "../worker/store/record-votes.ts"
import { createBusiness, createMember, createTouchpoint } from "../worker/store/setup.ts"
import { CAFE_LUMEN, DEMO_ADMIN, MEMBERS } from "./business.ts"
import { calendarOf } from "./calendar.ts"
import { type CameIn, demoIntake } from "./intake.ts"
import { JOURNEY } from "./journey.ts"
import { openKiosks } from "./kiosks.ts"
import { demoCopies } from "./letters.ts"
import { noteCopies } from "./note-copies.ts"
import { pastEvents } from "./past-events.ts"
import { PLACES } from "./places.ts"
import { type Cafe, relive } from "./relive.ts"
import { type DemoVote, demoVotes } from "./votes.ts"
import { hangWall } from "./walls.ts"

const DAY_MS = 86_400_000
/** Before the first vote of the demo. */
const OPENED_DAYS_AGO = 90

/** Opens the café with its people, its touchpoints and its places. */
const openCafe = async (db: D1Database, openedAt: number): Promise<Cafe> => {
  const businessId = await createBusiness(db, CAFE_LUMEN, openedAt)
  const members = new Map<string, MemberId>()
  for (const member of MEMBERS)
    members.set(member.email, await createMember(db, businessId, member, openedAt))
  const touchpointIds = new Map<Slug, TouchpointId>()
  for (const [position, { setup, owner }] of JOURNEY.entries()) {
    const touchpoint = { setup, ownerId: members.get(owner) ?? null, position }
    touchpointIds.set(setup.slug, await createTouchpoint(db, businessId, touchpoint, openedAt))
  }
  const adminId = members.get(DEMO_ADMIN)
  if (adminId === undefined) throw new Error(`${DEMO_ADMIN} is not among the café's people`)
  for (const { slug, name, area } of PLACES) {
    await changePlace(db, businessId, slug, { name, area }, { memberId: adminId, at: openedAt })
  }
  return { businessId, adminId, memberIds: members, touchpointIds }
}

/**
 * Opens Café Lumen with its people, its touchpoints and 90 days of votes up to `now` (epoch ms), held ones and what was
 * decided about them included. Does nothing where it is open already: votes given since then stay.
 *
 * @returns how many votes were written
 */
export const seedDemo = async (db: D1Database, now: number): Promise<number> => {
  const businesses = await listBusinesses(db)
  if (businesses.some(({ siteKey }) => siteKey === CAFE_LUMEN.siteKey)) return 0
  const cafe = await openCafe(db, now - OPENED_DAYS_AGO * DAY_MS)
  const { businessId, touchpointIds } = cafe
  const openedBy = { memberId: cafe.adminId, at: now - OPENED_DAYS_AGO * DAY_MS }
  await openKiosks(db, businessId, openedBy, now)
  await hangWall(db, businessId, openedBy)

  const votes = demoVotes(now)
  // A day at a time, received with its last vote: each counter is then moved once, which is most of what a batch costs.
  for (const [, ofDay] of Map.groupBy(votes, ({ day }) => day)) {
    const receivedAt = Math.max(...ofDay.map(({ at }) => at))
    for (const batch of batches(ofDay)) {
      await recordVotes(db, businessId, admitted(touchpointIds, batch), receivedAt)
    }
  }

  const events = pastEvents(now)
  await relive(db, cafe, events)

  const sent = events.flatMap((event) => (event.tag === "votes" ? event.votes : []))
  await noteCopies(db, businessId, demoCopies(calendarOf(now), votes, sent))
  const dayOf = (at: number) => localTime(CAFE_LUMEN.timeZone, at).day
  const cameIn: CameIn[] = [
    ...votes.map(({ touchpoint, day }) => ({ touchpoint, day, held: false })),
    ...sent.map((vote) => ({ ...vote, day: dayOf(vote.receivedAt), held: vote.held !== null })),
  ]
  const tallies = demoIntake(cameIn, dayOf(now)).map(({ touchpoint, ...tally }) => ({
    ...tally,
    touchpointId: (touchpoint === null ? undefined : touchpointIds.get(touchpoint)) ?? NO_TOUCHPOINT,
  }))
  await db.batch([addIntake(db, businessId, tallies)])
  return votes.length + sent.length
}

const admitted = (ids: Cafe["touchpointIds"], votes: readonly DemoVote[]): AdmittedVote[] =>
  votes.map((vote) => {
    const touchpointId = ids.get(vote.touchpoint)
    if (touchpointId === undefined) throw new Error(`nobody has created ${vote.touchpoint}`)
    return { ...vote, touchpointId }
  })

const batches = (votes: readonly DemoVote[]): DemoVote[][] =>
  Array.from({ length: Math.ceil(votes.length / VOTES_PER_REQUEST_MAX) }, (_, index) =>
    votes.slice(index * VOTES_PER_REQUEST_MAX, (index + 1) * VOTES_PER_REQUEST_MAX),
  )
