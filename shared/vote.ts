import * as v from "valibot"
import { FoldedSlug, OptionalSlug, SiteKey, VoteId } from "./ids.ts"
import {
  COMMENT_MAX_CHARS,
  CONTACT_MAX_CHARS,
  LANG_MAX_CHARS,
  PAGE_MAX_CHARS,
  REV_MAX,
  VOTES_PER_REQUEST_MAX,
} from "./limits.ts"

/** `none` is an undo: the vote stays in the ledger and counts nowhere. */
export const REACTIONS = ["love", "hate", "none"] as const
export const Reaction = v.picklist(REACTIONS, "must be “love”, “hate” or “none”")
export type Reaction = v.InferOutput<typeof Reaction>
/** A reaction that a face stands for. */
export type Face = Exclude<Reaction, "none">

export const CHANNELS = ["web", "email", "kiosk", "link"] as const
export const Channel = v.picklist(CHANNELS, "must be “web”, “email”, “kiosk” or “link”")
export type Channel = v.InferOutput<typeof Channel>

/** ISO 8601 with a zone, as `Date.prototype.toISOString` writes it → epoch milliseconds. */
const Timestamp = v.pipe(
  v.string("must be an ISO 8601 time"),
  v.isoTimestamp("must be an ISO 8601 time with a zone, like “2026-11-22T15:00:00.000Z”"),
  v.transform(Date.parse),
  v.number("is not a time that exists"),
)

/** Control characters, those of eight bits among them: they have no place in what people write, and break exports. */
const CONTROL = /\p{Cc}/gu
const CONTROL_BUT_TAB_AND_LINE_FEED = /(?![\t\n])\p{Cc}/gu

/** Text by people: cleaned, trimmed, and absent when nothing is left. Too long is an error, never a silent cut. */
const written = (maxChars: number) =>
  v.pipe(
    v.string("must be text"),
    v.transform((text) =>
      text.toWellFormed().replaceAll("\r\n", "\n").replace(CONTROL_BUT_TAB_AND_LINE_FEED, "").trim(),
    ),
    v.maxLength(maxChars, `must be at most ${maxChars} characters`),
    v.transform((text) => (text === "" ? undefined : text)),
  )

/** Many serialisers write `null` for what is absent. */
const absentable = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(
    v.nullish(schema),
    v.transform((value) => value ?? undefined),
  )

/** Path only: a query string or fragment may carry what is nobody's business. */
const Page = v.pipe(
  v.string(),
  v.transform((page) => page.split(/[?#]/)[0]?.replace(CONTROL, "").slice(0, PAGE_MAX_CHARS).toWellFormed()),
)
const Lang = v.pipe(v.string(), v.maxLength(LANG_MAX_CHARS), v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/))

/**
 * One vote as sent. Each `rev` states the vote whole: what a higher rev leaves out is taken back. `rev` is 1 and
 * `channel` is `web` when absent; `at` absent means "now"; `null` is absent. Slugs are folded from what was typed; of
 * `place`, `reason`, `lang`, `page` and `hasty`, what can't be read is dropped, never the vote.
 */
export const Vote = v.object(
  {
    id: VoteId,
    rev: v.nullish(
      v.pipe(
        v.number("must be a whole number"),
        v.integer("must be a whole number"),
        v.minValue(1, "must be 1 or more"),
        v.maxValue(REV_MAX, `must be at most ${REV_MAX}`),
      ),
      1,
    ),
    touchpoint: FoldedSlug,
    reaction: Reaction,
    channel: v.nullish(Channel, "web"),
    at: absentable(Timestamp),
    // Optional again, so that the parser steps over what most votes leave out.
    reason: v.optional(OptionalSlug),
    comment: absentable(written(COMMENT_MAX_CHARS)),
    contact: absentable(written(CONTACT_MAX_CHARS)),
    place: v.optional(OptionalSlug),
    lang: v.fallback(v.optional(Lang), undefined),
    page: v.fallback(v.optional(Page), undefined),
    /** Tapped at a kiosk while it was locked: sooner after the tap before than a hand moves on. Kept, and held. */
    hasty: v.fallback(v.optional(v.boolean()), undefined),
  },
  "must be a JSON object",
)
/** What a sender may write. */
export type VoteInput = v.InferInput<typeof Vote>
/** What the collector works with: times in epoch ms, defaults filled in. */
export type Vote = v.InferOutput<typeof Vote>

/**
 * The body of `POST /v1/votes`. The votes are parsed one by one, so that a bad one never rejects its neighbours.
 * `sentAt` is the sender's clock at this attempt; without it the sender's times are taken as they are.
 */
export const VotesRequest = v.object(
  {
    key: SiteKey,
    sentAt: absentable(Timestamp),
    votes: v.pipe(
      v.array(v.unknown(), "must be a list of votes"),
      v.minLength(1, "must hold at least one vote"),
      v.maxLength(VOTES_PER_REQUEST_MAX, `must hold at most ${VOTES_PER_REQUEST_MAX} votes`),
    ),
  },
  "must be a JSON object",
)
export type VotesRequest = v.InferOutput<typeof VotesRequest>
