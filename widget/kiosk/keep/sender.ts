import type { HeartbeatAnswer } from "../../../shared/kiosk.ts"
import { KIOSK_HEARTBEAT_MS, VOTES_PER_REQUEST_MAX } from "../../../shared/limits.ts"
import { resultsIn, retryAfterMs } from "../../send/answer.ts"
import { backoff } from "../../send/backoff.ts"
import { bodyOf, type Parcel, packBatch } from "./batch.ts"
import type { HourRow, ParkedRow, Seen } from "./disk.ts"
import { votesIn } from "./hours.ts"
import type { Keeper } from "./keeper.ts"
import { markTried } from "./mark-tried.ts"
import { promised } from "./promised.ts"
import type { SessionClock } from "./session-clock.ts"
import { type Heard, type World, within } from "./world.ts"

const SECOND_MS = 1000
/** Until votes that could not be noted as sent, or have changed meanwhile, are looked at again. */
const MARK_WAIT_MS = SECOND_MS
/** Longer than a slow network takes; the request may still arrive, and resending is harmless. */
const ANSWER_WAIT_MS = 30_000
const DISK_WAIT_MS = 5000
/** When the power or the network is back, it is back for a hundred kiosks at once. */
const SPREAD_MS = 20_000
/** What one kiosk sends, on the average: 50,000 in some five minutes, and less than one address may send. */
const VOTES_PER_SECOND = 160
/** So many attempts without an answer are no hiccup. */
const CUT_OFF_AFTER = 4
/** Fewer than this are the votes of a usual day, and burden nobody. */
const BACKLOG_MIN = 50

/** What the sender has to know of the pairing, and says of it. */
export interface Standing {
  pairing(): { device: number; key: string } | undefined
  isRevoked(): boolean
  /** Signed headers for a body; undefined: there is no key that can sign. */
  headers(body: string): Promise<Record<string, string> | undefined>
  /** The body of a heartbeat. */
  heartbeat(sentAt: number): Promise<string>
  /** The heartbeat was answered. */
  heard(answer: HeartbeatAnswer): void
  /** That device was; it may be another one by now. */
  revoked(device: number): Promise<void>
  wipe(): Promise<void>
}

const codeOf = (body: string): unknown => {
  try {
    return JSON.parse(body).error.code
  } catch {
    return undefined
  }
}

/** Epoch ms of the server. */
const timeIn = ({ body, date }: Heard): number | undefined => {
  let said: unknown
  try {
    said = JSON.parse(body).now
  } catch {}
  const at = Date.parse(typeof said === "string" ? said : (date ?? ""))
  return Number.isNaN(at) ? undefined : at
}

/** Sends what is kept, one request at a time, for as long as the app runs. */
export const createSender = (
  world: World,
  clock: SessionClock,
  keeper: Keeper,
  standing: Standing,
  changed: () => void,
) => {
  const { disk, now, mono, random, wait } = world
  const timesFailed = new Map<string, number>()
  let failures = 0
  let most = VOTES_PER_REQUEST_MAX
  /** By `mono`: what was asked for, which is waited out; and our own pause, which ends with a nudge. */
  let askedUntil = mono()
  let pausedUntil = mono()
  let beatDue = mono()
  let heardAt: number | null = null
  /** Nobody has answered lately: others may be coming back at the same moment. */
  let isCutOff = true
  let nudged = promised<void>()

  const nudge = () => {
    nudged.resolve()
    nudged = promised<void>()
  }

  const fail = (answer: Heard | undefined) => {
    failures += 1
    // Whether anybody is there at all, a heartbeat finds out first.
    if (!answer) beatDue = mono()
    isCutOff ||= !answer && failures >= CUT_OFF_AFTER
    const own = backoff(failures, null, random())
    askedUntil = Math.max(askedUntil, mono() + retryAfterMs(answer?.retryAfter ?? null, now()))
    pausedUntil = Math.max(mono(), askedUntil) + own
  }

  const pauseOver = async () => {
    for (;;) {
      const asked = Math.ceil(askedUntil - mono())
      const left = Math.max(asked, Math.ceil(pausedUntil - mono()))
      if (left <= 0) return
      await (asked > 0 ? wait(asked) : Promise.race([wait(left), nudged.promise]))
    }
  }

  /** One signed attempt; what it was answered with tells the time, too. */
  const post = async (path: string, body: string): Promise<Heard | undefined> => {
    const headers = await standing.headers(body)
    const answer = headers && (await within(world, ANSWER_WAIT_MS, world.post(path, body, headers)))
    const at = answer && timeIn(answer)
    if (at === undefined) return answer
    heardAt = at
    clock.heard(at)
    changed()
    return answer
  }

  const serverNow = () => now() + (clock.error() ?? 0)

  /** False: there is nobody to send votes to. */
  const beat = async (isSecond = false): Promise<boolean> => {
    const asked = standing.pairing()?.device
    const answer = await post("/v1/kiosk/heartbeat", await standing.heartbeat(serverNow()))
    // Its time was wrong: with the one just heard it is not.
    if (answer?.status === 409 && !isSecond) return beat(true)
    if (answer?.status === 403 && codeOf(answer.body) === "revoked-device") {
      if (asked !== undefined) await standing.revoked(asked)
      return true
    }
    if (!answer || answer.status === 401 || answer.status === 429 || answer.status >= 500) {
      fail(answer)
      return false
    }
    beatDue = mono() + KIOSK_HEARTBEAT_MS
    try {
      if (answer.status === 200) standing.heard(JSON.parse(answer.body))
    } catch {}
    return true
  }

  const loadedHours = async (): Promise<HourRow[] | undefined> =>
    (await within(world, DISK_WAIT_MS, disk.load()))?.hours

  const nextBatch = async (key: string): Promise<Parcel[]> => {
    const isTheirs = (row: { key: string }) => row.key === key
    const onDisk = (await within(world, DISK_WAIT_MS, disk.votes(0, VOTES_PER_REQUEST_MAX, key))) ?? []
    const taken = keeper.take((row) => isTheirs(row) && keeper.isFinal(row))
    const rows = [...taken, ...onDisk.filter(keeper.isFinal)].sort(
      (a, b) => (timesFailed.get(a.vote.id) ?? 0) - (timesFailed.get(b.vote.id) ?? 0),
    )
    const hours = rows.length < most ? ((await loadedHours())?.filter(isTheirs) ?? []) : []
    return packBatch(rows, hours, most, clock.times(), world.digest)
  }

  /** What the answer says of each vote becomes true on the disk, in one step. */
  const judge = async (parcels: readonly Parcel[], answer: Heard | undefined): Promise<boolean> => {
    const results = new Map((answer ? resultsIn(answer) : []).map((result) => [result.id, result]))
    const isTooMuch = answer !== undefined && [400, 413].includes(answer.status)
    const drop: Seen[] = []
    const parked: ParkedRow[] = []
    const done = new Map<HourRow, number>()
    const stopped = new Set<HourRow>()
    let unanswered = 0
    for (const { id, row, hour, json } of parcels) {
      const result = results.get(id)
      const isPoison = !result && isTooMuch && parcels.length === 1
      if (!result && !isPoison) {
        unanswered += 1
        timesFailed.set(id, (timesFailed.get(id) ?? 0) + 1)
        if (hour) stopped.add(hour)
        continue
      }
      timesFailed.delete(id)
      if (!result || result.outcome === "rejected") {
        const why = result?.why ?? `${answer?.status}`
        const vote = row ?? {
          rev: 1,
          key: hour?.key ?? "",
          stretch: hour?.stretch ?? 0,
          vote: JSON.parse(json),
        }
        parked.push({ id, why, since: now(), row: vote })
      }
      // What follows a gap is sent once more with it: a duplicate.
      if (hour && !stopped.has(hour)) done.set(hour, (done.get(hour) ?? hour.done) + 1)
      if (row) keeper.forget(row)
      if (row?.seq !== undefined) drop.push({ seq: row.seq, rev: row.rev })
    }
    const hours = [...done].map(([hour, places]) => ({ ...hour, done: places }))
    const isOver = (hour: HourRow) => hour.done >= votesIn(hour)
    const { tag } = await keeper.applied({
      drop,
      parked,
      hours: hours.filter((hour) => !isOver(hour)),
      dropHours: hours.filter(isOver).map(({ seed }) => seed),
    })
    if (unanswered > 0 && isTooMuch) most = Math.ceil(parcels.length / 2)
    return tag === "done" && unanswered === 0
  }

  const send = async (due: readonly Parcel[], key: string) => {
    const parcels = await markTried(world, keeper, due)
    if (parcels.length === 0) {
      pausedUntil = mono() + MARK_WAIT_MS
      return
    }
    const began = mono()
    const answer = await post("/v1/votes", bodyOf(key, serverNow(), parcels))
    const isDone = await judge(parcels, answer)
    if (!isDone && standing.isRevoked() && (answer?.status === 401 || answer?.status === 403)) {
      await standing.wipe()
    } else if (!isDone) {
      fail(answer)
    } else {
      failures = 0
      most = Math.min(most * 2, VOTES_PER_REQUEST_MAX)
      // Give or take a twentieth, so that kiosks that began together do not go on together.
      const paceMs = (parcels.length / VOTES_PER_SECOND) * SECOND_MS * (0.95 + random() / 10)
      if (parcels.length >= BACKLOG_MIN) pausedUntil = began + paceMs
    }
    changed()
  }

  /** Nothing is to be sent: what is known of old clocks may go, and the key of a kiosk that was removed. */
  const rest = async (key: string) => {
    if (standing.isRevoked()) {
      const isOver = (await disk.count(key)) === 0 && !(await loadedHours())?.some((hour) => hour.key === key)
      return isOver && standing.wipe()
    }
    if (clock.count() <= 2 || (await disk.count()) !== 0 || (await loadedHours())?.length !== 0) return
    await keeper.applied({ dropStretches: clock.forget() })
  }

  /** Ms until there is something to do again. */
  const round = async (): Promise<number> => {
    const pairing = standing.pairing()
    if (!pairing) return Number.POSITIVE_INFINITY
    await pauseOver()
    await keeper.retry()
    const isClockKnown = clock.error() !== undefined
    if (!standing.isRevoked() && (mono() >= beatDue || !isClockKnown) && !(await beat())) return 0
    if (isCutOff) {
      isCutOff = false
      const waiting = (await within(world, DISK_WAIT_MS, disk.count(pairing.key))) ?? 0
      if (waiting >= BACKLOG_MIN) pausedUntil = mono() + random() * SPREAD_MS
      return 0
    }
    const parcels = await nextBatch(pairing.key)
    if (parcels.length > 0) {
      await send(parcels, pairing.key)
      return 0
    }
    failures = 0
    await rest(pairing.key)
    return Math.ceil(Math.min(Math.max(0, beatDue - mono()), keeper.untilFinal()))
  }

  return {
    run: async (): Promise<void> => {
      world.whenOnline(() => {
        pausedUntil = mono() + random() * SPREAD_MS
        nudge()
      })
      for (;;) {
        const wake = nudged.promise
        const ms = await round()
        if (ms > 0) await Promise.race([wake, ...(Number.isFinite(ms) ? [wait(ms)] : [])])
      }
    },
    /** Something new is there to be sent. */
    wake: nudge,
    hurry: (): void => {
      pausedUntil = mono()
      beatDue = mono()
      nudge()
    },
    heardAt: () => heardAt,
  }
}
