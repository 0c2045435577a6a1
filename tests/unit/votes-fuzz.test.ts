import { isDeepStrictEqual } from "node:util"
import fc from "fast-check"
import * as v from "valibot"
import { expect, test } from "vitest"
import { BusinessId, SiteKey, Slug, TouchpointId } from "../../shared/ids.ts"
import { BODY_MAX_BYTES, COMMENT_MAX_CHARS } from "../../shared/limits.ts"
import { ErrorAnswer, HeldRule, VoteResult } from "../../shared/outcome.ts"
import { type Agent, Policy } from "../../shared/policy.ts"
import { Vote } from "../../shared/vote.ts"
import { admit } from "../../worker/collect/admit.ts"
import { Arrival } from "../../worker/collect/arrival.ts"
import { parseRequest, parseVote } from "../../worker/collect/parse.ts"
import type { AdmittedVote } from "../../worker/store/record-votes.ts"
import type { Site } from "../../worker/store/sites.ts"
import { fuzzSeed } from "../support/fuzz-seed.ts"
import { BODY_KINDS, type OddBody, oddBodies } from "../support/odd-bodies.ts"
import { FUZZED_TOUCHPOINTS, VOTE_FIELDS } from "../support/odd-votes.ts"
import { rubbishIn } from "../support/vote-rubbish.ts"

const BODIES = 100_000
/** Some seconds alone; far more where two cores run a browser as well. */
const TIMEOUT_MS = 120_000
const SEED = fuzzSeed()
/** What the rarest class must be reached by, of 100,000: by chance it is reached twice as often, at least. */
const REACHED_MIN = 200

const KEY = v.parse(SiteKey, "lt_fuzz")
const ADDRESS = "https://lovetap.example/v1/votes"
const REFUSALS: readonly number[] = [400, 413, 415]
const AGENT: Agent = "browser"
const FIELDS = v.parse(v.array(v.keyof(Vote)), Object.keys(VOTE_FIELDS))
const SEEN = { visitorVotes: 1, previous: null, sinceLastTapMs: null, tapsInMinute: 0 }
const SITE: Site = {
  businessId: v.parse(BusinessId, 1),
  timeZone: "Asia/Kathmandu",
  policy: v.parse(Policy, {}),
  touchpoints: new Map(
    FUZZED_TOUCHPOINTS.map((slug, index) => [
      v.parse(Slug, slug),
      { id: v.parse(TouchpointId, index + 1), state: "live" as const },
    ]),
  ),
}

const counts = new Map<string, number>()
const reach = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
const reached = (name: string) => counts.get(name) ?? 0

/** All that went wrong with a body. */
let wrongs: string[] = []
const hold = (holds: boolean, what: string) => {
  if (!holds) wrongs.push(what)
}

/** @returns the request, undefined where it was refused as a whole */
const parse = async ({ bytes }: OddBody, contentType: string, declared: boolean) => {
  const headers = { "content-type": contentType, ...(declared && { "content-length": `${bytes.length}` }) }
  const body = new Uint8Array(bytes)
  const parsed = await parseRequest(new Request(ADDRESS, { method: "POST", headers, body }))
  if (parsed.ok) return parsed.request
  const { status, code, message, hint } = parsed.fault
  reach(`refused ${status}`)
  hold(REFUSALS.includes(status), `refused with ${status}`)
  if (status !== 415)
    hold((status === 413) === bytes.length > BODY_MAX_BYTES, `${bytes.length} bytes: ${status}`)
  hold(v.is(ErrorAnswer, { error: { code, message, hint } }), "no error of the contract")
  return undefined
}

const lookAtAdmitted = ({ at, held, day, hour, clockError, comment }: AdmittedVote, now: number) => {
  reach(held ?? "counted")
  hold(held === null || v.is(HeldRule, held), `held by ${held}`)
  hold([at, day, hour, clockError].every(Number.isSafeInteger), "no whole numbers for the ledger")
  hold(at >= 0 && at <= now && hour >= 0 && hour < 24, `tapped at ${at}, hour ${hour}`)
  hold((comment ?? "").length <= COMMENT_MAX_CHARS, "masking made the comment too long")
}

/** What was taken is clean, survives the queue as JSON on disk, and no rule breaks on it. */
const lookAtTaken = (votes: readonly Vote[], sentAt: number | undefined) => {
  for (const vote of votes) {
    reach("taken")
    for (const field of FIELDS) if (vote[field] !== undefined) reach(`taken with ${field}`)
    wrongs.push(...rubbishIn(vote))
  }
  const now = Date.now()
  const entries = votes.map((vote) => ({ vote, seen: SEEN }))
  const arrival = {
    key: KEY,
    sentAt,
    receivedAt: now,
    origin: null,
    ownOrigin: false,
    agent: AGENT,
    votes: entries,
  }
  const waiting: unknown = JSON.parse(JSON.stringify(arrival))
  hold(isDeepStrictEqual(v.parse(Arrival, waiting), waiting), "the queue changes it")
  for (const entry of entries) {
    const admission = admit(entry, arrival, SITE, now)
    if (!admission) reach("unknown touchpoint")
    else {
      for (const rule of admission.broken) wrongs.push(`the rule ${rule} broke`)
      lookAtAdmitted(admission.vote, now)
    }
  }
}

const lookAtRejected = (result: VoteResult) => {
  reach("rejected")
  hold(v.is(VoteResult, result) && result.outcome === "rejected", "rejected with no result of the contract")
  if (result.outcome !== "rejected") return
  hold(result.id?.isWellFormed() ?? true, "half a character in the id")
  for (const issue of result.why.split("; ")) reach(`rejected for ${issue.split(" ")[0]}`)
}

const contentTypes = fc.oneof(
  {
    weight: 60,
    arbitrary: fc.constantFrom(
      "text/plain;charset=UTF-8",
      "application/json",
      "Text/Plain",
      " application/json ;x=y",
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "",
      "text/html",
      "text/plain2",
      "application/x-www-form-urlencoded",
      "text",
      ";",
    ),
  },
)

test(
  `${BODIES.toLocaleString("en")} fuzzed bodies are read or refused, and nothing odd gets through (FUZZ_SEED=${SEED})`,
  async () => {
    await fc.assert(
      fc.asyncProperty(oddBodies([KEY]), contentTypes, fc.boolean(), async (body, contentType, declared) => {
        wrongs = []
        reach(body.kind)
        const request = await parse(body, contentType, declared)
        if (request) {
          reach("read")
          const parsed = request.votes.map(parseVote)
          const taken = parsed.flatMap((entry) => (entry.ok ? [entry.vote] : []))
          if (body.kind === "right")
            hold(taken.length === parsed.length, "what any sender might send is rejected")
          if (taken.length > 0) lookAtTaken(taken, request.sentAt)
          for (const entry of parsed) if (!entry.ok) lookAtRejected(entry.result)
        }
        // Asked a hundred thousand times, `expect` takes longer than all that it is asked about.
        if (wrongs.length > 0) expect(wrongs).toEqual([])
      }),
      { numRuns: BODIES, seed: SEED },
    )
    console.log(`FUZZ_SEED=${SEED}:`, Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))))
    const classes = [
      ...BODY_KINDS,
      ...[400, 413, 415].map((status) => `refused ${status}`),
      ...["read", "taken", "rejected", "counted", "too-old", "unknown touchpoint"],
      ...FIELDS.map((field) => `taken with ${field}`),
      // These four are dropped where they can't be read; that costs no vote.
      ...FIELDS.filter((field) => field !== "lang" && field !== "page").map(
        (field) => `rejected for ${field}`,
      ),
      "rejected for it",
    ]
    expect(classes.filter((name) => reached(name) < REACHED_MIN)).toEqual([])
    expect(reached("read")).toBeGreaterThan(BODIES / 2)
    expect(reached("taken")).toBeGreaterThan(BODIES)
  },
  TIMEOUT_MS,
)
