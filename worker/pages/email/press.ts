import type { VoteId } from "../../../shared/ids.ts"
import { agentOf } from "../../collect/agent.ts"
import { findVote } from "../../store/customer-votes.ts"
import {
  type Copy,
  type CopyName,
  type Noticed,
  noteCopy,
  type Tap,
  UNMASKED_WITHIN_MS,
  unmaskTap,
} from "../../store/email-copies.ts"
import type { Change } from "../customer/next-vote.ts"
import { type Answered, sendAnswer, type VoteFrame } from "../customer/send-answer.ts"
import type { EmailForm } from "./form.ts"
import { isByPerson } from "./judge-press.ts"
import { readPageToken } from "./page-token.ts"
import { signsOf } from "./sender-signs.ts"
import type { Sightings } from "./sightings.ts"
import { type Asked, firstPagesSecret, isOpening, pageOf, type Visit } from "./visit.ts"
import { scannerVoteId } from "./vote-ids.ts"

/** When the page was made that a form or script of it speaks for; undefined: it is none of ours. */
export const madeAtOf = async (
  visit: Visit,
  id: VoteId | undefined,
  token: string | undefined,
): Promise<number | undefined> => {
  const page = pageOf(visit, id)
  const { secret } = visit.stand
  const madeAt = secret ? await readPageToken(secret.secret, page, token) : undefined
  if (madeAt !== undefined) return madeAt
  const first = await readPageToken(firstPagesSecret(visit), page, token)
  return first !== undefined && first <= (secret?.createdAt ?? first) ? first : undefined
}

/** The two votes that a copy may have: the recipient's own, and what machines tapped. */
export interface Votes {
  own: VoteId
  scanner: VoteId
}

export const votesOf = async ({ stand: { secret } }: Visit, own: VoteId): Promise<Votes | undefined> =>
  secret ? { own, scanner: await scannerVoteId(secret.secret, own) } : undefined

const frameOf = ({ link, speech }: Visit, id: VoteId): VoteFrame => ({
  key: link.key,
  touchpoint: link.touchpoint,
  id,
  channel: "email",
  place: link.place,
  lang: speech.language,
})

const copyName = ({ link, stand }: Visit, { own }: Votes): CopyName => ({
  businessId: stand.businessId,
  touchpoint: link.touchpoint,
  send: link.send,
  id: own,
})

/** What the ledger has under an id; also undefined while it can't be read. */
const present = ({ link }: Visit, c: Asked, id: VoteId) =>
  findVote(c.env.DB, link.key, link.touchpoint, id).catch(() => undefined)

/** A copy that turns out to be opened by a machine: what was tapped in it a moment ago was not a person's. */
const unmask = async (c: Asked, visit: Visit, votes: Votes, copy: Copy, now: number): Promise<void> => {
  const { markedUntil, tappedAt, tappedOver } = copy
  if (tappedAt === null || markedUntil <= now || tappedAt < now - UNMASKED_WITHIN_MS) return
  if (!(await unmaskTap(c.env.DB, copyName(visit, votes), { tappedAt, scannerId: votes.scanner }))) return
  const tapped = await present(visit, c, votes.own)
  if (!tapped || tapped.reaction === "none") return
  await sendAnswer(c, frameOf(visit, votes.scanner), { reaction: tapped.reaction }, { scanner: true })
  await sendAnswer(c, frameOf(visit, votes.own), { reaction: tappedOver ?? "none" })
}

/** Notes what is known of a copy. Undefined: nothing is, or nothing could be asked; a vote must not wait for that. */
const note = async (
  c: Asked,
  visit: Visit,
  votes: Votes,
  noticed: Noticed,
  tap: Tap | undefined,
  now: number,
): Promise<Copy | undefined> =>
  noteCopy(c.env.DB, copyName(visit, votes), noticed, tap, now).catch((error: unknown) => {
    console.error("an e-mail's opening not noted:", error instanceof Error ? error.message : error)
    return undefined
  })

/** A page's script says that it was opened. */
export const takeOpening = async (
  c: Asked,
  visit: Visit,
  votes: Votes,
  { madeAt, markedUntil, now }: { madeAt: number; markedUntil: number; now: number },
): Promise<void> => {
  const openings = isOpening(visit) ? { [visit.link.goal]: madeAt } : {}
  const copy = await note(c, visit, votes, { openings, scriptedAt: madeAt, markedUntil }, undefined, now)
  if (copy) await unmask(c, visit, votes, copy, now)
}

/** For the recipient's own vote. What machines tapped is taken back: a person has spoken. */
const sendOwn = async (
  c: Asked,
  visit: Visit,
  votes: Votes,
  change: Change,
  copy: Copy | undefined,
): Promise<Answered> => {
  const { reaction } = change
  const held = copy?.hasScanned ? await present(visit, c, votes.scanner) : undefined
  const own = held && !reaction ? await present(visit, c, votes.own) : undefined
  // Whoever goes on with a tap that was held goes on with what it said.
  const meant = held && !reaction && !own ? { ...change, reaction: held.reaction } : change
  const answered = await sendAnswer(c, frameOf(visit, votes.own), meant)
  if (held && held.reaction !== "none" && (answered.tag === "stored" || answered.tag === "queued"))
    await sendAnswer(c, frameOf(visit, votes.scanner), { reaction: "none" })
  return answered
}

/** For the vote beside it, which is held. */
const sendScanned = async (
  c: Asked,
  visit: Visit,
  votes: Votes,
  change: Change,
  copy: Copy | undefined,
  now: number,
): Promise<Answered> => {
  if (copy) await unmask(c, visit, votes, copy, now)
  return sendAnswer(c, frameOf(visit, votes.scanner), change, { scanner: true })
}

/** Sends what was pressed for the vote whose it is, and takes the other one back once a person has spoken. */
export const takePress = async (
  c: Asked,
  visit: Visit,
  votes: Votes,
  form: EmailForm,
  { sightings, sighting, now }: { sightings: Sightings; sighting: string; now: number },
): Promise<Answered> => {
  const { reaction, reason, comment, contact, stands, trapped, hand } = form
  const change: Change = { reaction, reason, comment, contact, stands: stands === "1" }
  const madeAt = await madeAtOf(visit, form.id, form.made)
  if (trapped) sightings.note(sighting, "other", now)
  const signs = signsOf(agentOf(c.req.header("User-Agent") ?? ""), c.req.raw.headers, c.req.url)
  const tap: Tap = {
    byPerson: isByPerson({ now, madeAt, trapped, hand, signs }),
    unvouchedOf: hand === "unsaid" ? madeAt : undefined,
    scannerId: votes.scanner,
  }
  const noticed = {
    openings: madeAt !== undefined && isOpening(visit) ? { [visit.link.goal]: madeAt } : {},
    markedUntil: sightings.markedUntil(sighting),
  }
  const copy = await note(c, visit, votes, noticed, tap, now)
  // Of a touchpoint that nobody has created yet nothing is known but the tap itself.
  const byPerson = copy ? copy.byPerson : tap.byPerson && noticed.markedUntil <= now
  const answered = byPerson
    ? await sendOwn(c, visit, votes, change, copy)
    : await sendScanned(c, visit, votes, change, copy, now)
  // Only now there is a touchpoint to write it down for: it waits to be created, as its votes do.
  if (!copy && visit.stand.state === null) await note(c, visit, votes, noticed, tap, now)
  return answered
}
