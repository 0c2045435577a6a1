import * as v from "valibot"
import { Look } from "./asking.ts"
import { LANGUAGES } from "./languages.ts"
import { ORIGINS_MAX, VOTE_AGE_MAX_DAYS } from "./limits.ts"

/**
 * An origin whose votes are expected: `https://shop.example`; `https://*.shop.example` for all of its sub-domains;
 * `http://localhost:*` for any port; `null`, which browsers state for files, sandboxed frames and some kiosk shells.
 */
export const OriginPattern = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  // Browsers never state the scheme's own port: with it, the pattern would fit no vote.
  v.transform((text) => text.replace(/\/$/, "").replace(/^(http:.*):80$|^(https:.*):443$/, "$1$2")),
  v.regex(
    /^(?:null|https?:\/\/(?:\*\.)?(?:[a-z0-9-]+\.)*[a-z0-9-]+(?::(?:\d{1,5}|\*))?|https?:\/\/\[[0-9a-f:]+\](?::(?:\d{1,5}|\*))?)$/,
    "must be an origin, like “https://shop.example”, “https://*.shop.example” or “null”",
  ),
)

/**
 * What sent a vote, by what it says of itself: a person's browser; a browser without a window, as scanners and tests
 * drive it; a program that posts votes (curl, a server); a crawler or another bot.
 */
export const AGENTS = ["browser", "headless", "program", "crawler"] as const
export const Agent = v.picklist(AGENTS)
export type Agent = v.InferOutput<typeof Agent>

const Spoken = v.picklist(LANGUAGES)

const whole = (least: number, most: number) =>
  v.pipe(
    v.number("must be a number"),
    v.integer("must be a whole number"),
    v.minValue(least, `must be ${least} or more`),
    v.maxValue(most, `must be ${most} or less`),
  )
/** Visitors can be told apart for a day or two, so that a repeated vote can't be one of last week. */
export const REPEATED_WITHIN_MAX_MINUTES = 1440

/** Raw votes: at least a month longer than late votes are taken, so that none is purged and then sent again. */
export const VOTES_KEPT_MONTHS = { least: 4, most: 25, usual: 25 } as const
export const WORDS_KEPT_MONTHS = { least: 1, most: 25, usual: 13 } as const

/**
 * What a business wants done with its votes. Everything has a default: `{}` is a whole policy. A rule set to `null` is
 * switched off. The rules themselves: `worker/collect/rules.ts`.
 */
export const Policy = v.object({
  origins: v.optional(
    v.object({
      /** Empty: every origin is expected. */
      expected: v.optional(
        v.pipe(v.array(OriginPattern), v.maxLength(ORIGINS_MAX, `must be at most ${ORIGINS_MAX} origins`)),
        [],
      ),
      /** Senders that state no origin are no browsers: servers, tills, scripts. */
      unstated: v.optional(v.picklist(["count", "hold"]), "count"),
    }),
    {},
  ),
  /** Whose votes are held, by what they say of themselves. */
  heldAgents: v.optional(v.array(Agent), ["headless", "crawler"]),
  /** Votes of one visitor within an hour; the surplus is held. Kiosks have many people at one device and are left out. */
  visitorCap: v.optional(v.nullable(v.object({ perHour: v.optional(whole(1, 10_000), 50) })), {}),
  /** At one kiosk: taps sooner after the one before than a hand moves on, and more in a minute than people come by. */
  spamTap: v.optional(
    v.nullable(
      v.object({
        lockMs: v.optional(whole(100, 60_000), 1500),
        perMinute: v.optional(whole(1, 1000), 20),
      }),
    ),
    {},
  ),
  /** A kiosk's votes that no paired kiosk has signed: they count like others, or are held. */
  kiosks: v.optional(v.picklist(["any", "paired"]), "any"),
  /** One visitor again at one touchpoint within so many minutes: the newest of their votes stays counted, or the first. */
  repeated: v.optional(
    v.nullable(
      v.object({
        withinMinutes: v.optional(whole(1, REPEATED_WITHIN_MAX_MINUTES), 10),
        keep: v.optional(v.picklist(["newest", "first"]), "newest"),
      }),
    ),
    null,
  ),
  /** Votes tapped longer ago than this. */
  tooOld: v.optional(
    v.nullable(v.object({ days: v.optional(whole(1, VOTE_AGE_MAX_DAYS), VOTE_AGE_MAX_DAYS) })),
    {},
  ),
  /** Votes that say they come from further in the future than this, once their clock has been corrected. */
  unknownClock: v.optional(v.nullable(v.object({ hours: v.optional(whole(1, 720), 24) })), {}),
  /** E-mail addresses, phone and card numbers in comments are masked before they are stored. */
  masking: v.optional(v.boolean(), true),
  /** Spoken to customers: the first wherever nothing else is known of them; all of them are offered before others. */
  languages: v.optional(v.tupleWithRest([Spoken], Spoken), ["en"]),
  /** What a new touchpoint's buttons look like. */
  look: Look,
  /** After so many months a vote's row goes (the counters stay), and a comment and contact go. */
  keep: v.optional(
    v.object({
      votesMonths: v.optional(
        whole(VOTES_KEPT_MONTHS.least, VOTES_KEPT_MONTHS.most),
        VOTES_KEPT_MONTHS.usual,
      ),
      wordsMonths: v.optional(
        whole(WORDS_KEPT_MONTHS.least, WORDS_KEPT_MONTHS.most),
        WORDS_KEPT_MONTHS.usual,
      ),
    }),
    {},
  ),
})
export type Policy = v.InferOutput<typeof Policy>
export type PolicyInput = v.InferInput<typeof Policy>

/** As stored in a column. */
export const StoredPolicy = v.pipe(v.string(), v.parseJson(), Policy)
