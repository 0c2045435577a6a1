import type { HeldRule } from "../../shared/outcome.ts"
import type { Agent } from "../../shared/policy.ts"
import type { Channel, Reaction } from "../../shared/vote.ts"

/** A vote as it is sent: `number` stands for its id. */
export interface SentVote {
  number: number
  touchpoint: string
  rev: number
  reaction: Reaction
  channel: Channel
  place: string
  /** Epoch ms, by a clock that is right. */
  at: number
  reason: string | null
  comment: string | null
  contact: string | null
}

/** One request of one visitor. */
export interface Sent {
  visitor: string
  /** Whether its page is one of the business's. */
  expected: boolean
  agent: Agent
  votes: readonly SentVote[]
}

export type Keep = "newest" | "first" | null
export type Decided = "released" | "excluded"

/** A vote of the ledger. */
export interface PlainVote extends SentVote {
  held: HeldRule | null
  decision: Decided | null
  entry: number | null
  receivedAt: number
  amendedAt: number | null
  erasedAt: number | null
}

/** Which waiting votes a member decides about. */
export interface Chosen {
  rule?: HeldRule
  touchpoint?: string
  number?: number
  /** Only at touchpoints that the member owns. */
  own: boolean
}

interface Ruling {
  held: HeldRule | null
  /** The vote whose place this one takes. */
  replaces: string | null
}

const MINUTE_MS = 60_000
/** How long a vote of one visitor at one touchpoint is a repeated one. */
export const REPEATED_MINUTES = 30
export const OWNED = ["checkout", "delivery"]

const keyOf = ({ touchpoint, number }: { touchpoint: string; number: number }) => `${touchpoint}/${number}`

export const stateOf = ({ held, decision }: Pick<PlainVote, "held" | "decision">) => {
  if (held === null || decision === "released") return "counted"
  return decision === "excluded" ? "excluded" : "held"
}

/** What the house should be: votes in a map, and nothing that is not worked out from them when it is asked for. */
export class PlainLedger {
  readonly votes = new Map<string, PlainVote>()
  /** How every vote was ever answered. */
  readonly answers: { touchpoint: string; outcome: string }[] = []
  /** Touchpoints that nobody has created yet, once a vote has named them. */
  readonly waiting = new Set<string>()
  readonly open = new Set(OWNED)
  keep: Keep = "newest"
  readonly #firstSight = new Map<string, { key: string; at: number } | null>()
  readonly #latest = new Map<string, { key: string; at: number }>()

  /** The visitor's last vote that counted, as it was when this one first came in; later revs change nothing. */
  #sight(visitor: string, vote: SentVote): void {
    const key = keyOf(vote)
    if (this.#firstSight.has(key)) return
    this.#firstSight.set(key, this.#latest.get(`${visitor}/${vote.touchpoint}`) ?? null)
  }

  /** Each vote in the order of taps: those of this request that count are the ones before to those after them. */
  #judgeAll(sent: Sent) {
    const counted = new Map<string, { key: string; at: number }>()
    const before = new Map<string, { key: string; at: number } | null>()
    const judged = new Map<SentVote, Ruling>()
    for (const vote of sent.votes.toSorted((a, b) => a.at - b.at)) {
      const key = keyOf(vote)
      if (!before.has(key)) {
        const [seen, here] = [this.#firstSight.get(key) ?? null, counted.get(vote.touchpoint) ?? null]
        before.set(key, seen && here ? (here.at >= seen.at ? here : seen) : (seen ?? here))
      }
      const ruling = this.#judge(sent, vote, before.get(key) ?? null)
      judged.set(vote, ruling)
      if (ruling.held === null && vote.channel !== "kiosk") counted.set(vote.touchpoint, { key, at: vote.at })
    }
    return sent.votes.map((vote) => {
      const ruling = judged.get(vote)
      if (!ruling) throw new Error("a vote was not judged")
      return { vote, key: keyOf(vote), ...ruling }
    })
  }

  #judge({ expected, agent }: Sent, vote: SentVote, previous: { at: number; key: string } | null): Ruling {
    const repeated =
      vote.channel !== "kiosk" &&
      this.keep !== null &&
      previous !== null &&
      Math.abs(vote.at - previous.at) <= REPEATED_MINUTES * MINUTE_MS
    const late = vote.at < (previous?.at ?? 0)
    if (this.waiting.has(vote.touchpoint)) return { held: "unknown-touchpoint", replaces: null }
    if (!expected) return { held: "unknown-origin", replaces: null }
    if (agent === "crawler") return { held: "bot-agent", replaces: null }
    if (repeated && (this.keep === "first" || late)) return { held: "repeated-vote", replaces: null }
    return { held: null, replaces: repeated ? (previous?.key ?? null) : null }
  }

  #write(vote: SentVote, held: HeldRule | null, now: number): void {
    const key = keyOf(vote)
    const known = this.votes.get(key)
    if (!known) {
      const rest = { decision: null, entry: null, receivedAt: now, amendedAt: null, erasedAt: null }
      this.votes.set(key, { ...vote, held, ...rest })
      return
    }
    const { rev, reaction, reason, comment, contact } = vote
    Object.assign(known, { rev, reaction, reason, amendedAt: now })
    Object.assign(known, known.erasedAt === null ? { comment, contact } : { comment: null, contact: null })
  }

  /** Takes a request. @returns the outcome of each vote, in order */
  send(sent: Sent, now: number): string[] {
    for (const { touchpoint } of sent.votes) if (!this.open.has(touchpoint)) this.waiting.add(touchpoint)
    for (const vote of sent.votes.toSorted((a, b) => a.at - b.at)) this.#sight(sent.visitor, vote)
    const judged = this.#judgeAll(sent)
    const replaced = new Set(judged.map(({ replaces }) => replaces))
    // Of several revs in one request only the highest is looked at; of equal ones the first.
    const written = judged.filter(({ key, vote }, index) => {
      const others = judged.filter((other) => other.key === key)
      const highest = Math.max(...others.map((other) => other.vote.rev))
      const first = judged.findIndex((other) => other.key === key && other.vote.rev === highest)
      return first === index && vote.rev > (this.votes.get(key)?.rev ?? 0)
    })
    for (const { key, replaces } of written) {
      const former = replaces === null ? undefined : this.votes.get(replaces)
      if (former?.held === null && !this.votes.has(key)) former.held = "repeated-vote"
    }
    for (const { vote, key, held } of written) {
      this.#write(vote, held === null && replaced.has(key) ? "repeated-vote" : held, now)
    }
    const outcomes = judged.map((entry) => {
      const stored = this.votes.get(entry.key)
      if (!written.includes(entry) || !stored) return "duplicate"
      return stateOf(stored) === "counted" ? "counted" : `held ${stored.held}`
    })
    for (const [index, { vote, key }] of judged.entries()) {
      if (outcomes[index] !== "counted" || vote.channel === "kiosk" || vote.reaction === "none") continue
      const lane = `${sent.visitor}/${vote.touchpoint}`
      if (vote.at >= (this.#latest.get(lane)?.at ?? 0)) this.#latest.set(lane, { key, at: vote.at })
    }
    outcomes.forEach((outcome, index) => {
      const touchpoint = sent.votes[index]?.touchpoint ?? ""
      this.answers.push({ touchpoint, outcome: outcome.split(" ")[0] ?? "" })
    })
    return outcomes
  }

  #chosen({ rule, touchpoint, number, own }: Chosen): PlainVote[] {
    return [...this.votes.values()].filter(
      (vote) =>
        stateOf(vote) === "held" &&
        (rule === undefined || vote.held === rule) &&
        (touchpoint === undefined || vote.touchpoint === touchpoint) &&
        (number === undefined || vote.number === number) &&
        (!own || OWNED.includes(vote.touchpoint)),
    )
  }

  /** The votes that a decision moves. */
  decidable(decision: Decided, chosen: Chosen): PlainVote[] {
    return this.#chosen(chosen).filter(
      ({ touchpoint }) => decision === "excluded" || !this.waiting.has(touchpoint),
    )
  }

  /** The votes that still carry the decision of an entry. */
  undoable(entry: number, own: boolean): PlainVote[] {
    return [...this.votes.values()].filter(
      (vote) => vote.entry === entry && (!own || OWNED.includes(vote.touchpoint)),
    )
  }

  /** The votes with words that one can quote. */
  quotable(number: number): PlainVote[] {
    return [...this.votes.values()].filter(
      (vote) => vote.number === number && (vote.comment !== null || vote.contact !== null),
    )
  }
}
