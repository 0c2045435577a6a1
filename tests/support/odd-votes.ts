import fc from "fast-check"
import {
  COMMENT_MAX_CHARS,
  CONTACT_MAX_CHARS,
  LANG_MAX_CHARS,
  PAGE_MAX_CHARS,
  REV_MAX,
  SLUG_MAX_CHARS,
} from "../../shared/limits.ts"
import { CHANNELS, REACTIONS } from "../../shared/vote.ts"
import {
  type JsonText,
  jsonOf,
  type Member,
  objectOf,
  oddJson,
  oddString,
  oneOfValues,
  prototypeName,
} from "./odd-json.ts"
import { voteId } from "./votes.ts"

/** Few enough that votes meet: as duplicates, amendments, and twice in a request. */
const IDS_MAX = 400
/** Slugs as a business has them; others fill its waiting room, which then is shut. */
export const FUZZED_TOUCHPOINTS = ["checkout", "delivery", "till-3"] as const

const HOUR_MS = 3_600_000
const YEAR_MS = 365 * 24 * HOUR_MS
/** Taps of a little more than the time that late votes are taken, and a year on either side. */
const tapped = fc
  .tuple(fc.constantFrom(HOUR_MS, HOUR_MS, 2400 * HOUR_MS, YEAR_MS), fc.integer({ min: -1000, max: 10 }))
  .map(([span, thousandths]) => new Date(Date.now() + (span * thousandths) / 1000).toISOString())

const around = (length: number) => fc.constantFrom(1, length - 1, length)
const chars = (length: number) =>
  fc
    .tuple(fc.constantFrom("x", "é", "ß", " y", "z "), around(length))
    .map(([unit, many]) => unit.repeat(many).slice(0, many))

interface Field {
  /** Whether every vote states it. */
  due?: true
  /** What a sender may write: nothing of it costs the vote. */
  right: JsonText
  /** What this field is tried with in particular, right or wrong. */
  edges: JsonText
}

const slug = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...FUZZED_TOUCHPOINTS) },
  { weight: 2, arbitrary: fc.constantFrom("Checkout", " till 3 ", "Délivery", "--checkout--", "TILL_3") },
  { weight: 1, arbitrary: fc.nat(2000).map((number) => `made up ${number}`) },
)
const longSlug = fc
  .tuple(
    fc.constantFrom("x", "y-", "ﷺ", "é", "-"),
    fc.constantFrom(SLUG_MAX_CHARS - 1, SLUG_MAX_CHARS, SLUG_MAX_CHARS + 1, 900),
  )
  .map(([unit, length]) => unit.repeat(length))

const written = fc.constantFrom(
  "So good!",
  " Quick,\r\nand kind. ",
  "My mail: ada@shop.example",
  "Call 020 7946 0958",
  "😀",
  "Ça va\u0007",
  "",
)

/** Every field of a vote. */
export const VOTE_FIELDS: Readonly<Record<string, Field>> = {
  id: {
    due: true,
    right: fc.nat(IDS_MAX).map((number) => jsonOf(voteId(number))),
    edges: fc.oneof(
      fc.uuid().map((id) => jsonOf(id.toUpperCase())),
      oneOfValues(
        `{${voteId(1)}}`,
        `${voteId(1)}\n`,
        voteId(1).slice(1),
        voteId(1).replace("-7", "-0"),
        voteId(1).replaceAll("-", ""),
        "00000000-0000-0000-0000-000000000000",
        "x".repeat(500),
        voteId(1).replace("0", "\u0660"),
      ),
    ),
  },
  touchpoint: {
    due: true,
    right: slug.map(jsonOf),
    edges: longSlug.map(jsonOf),
  },
  reaction: {
    due: true,
    right: oneOfValues(...REACTIONS),
    edges: oneOfValues("LOVE", "love ", "like", ["love"], 1, ""),
  },
  rev: {
    right: oneOfValues(1, 1, 2, 3, null, REV_MAX),
    edges: oneOfValues(0, -1, 1.5, REV_MAX + 1, "1", 1e21, true),
  },
  channel: { right: oneOfValues(...CHANNELS, "kiosk", null), edges: oneOfValues("fax", "WEB", "", 0) },
  at: {
    right: tapped.map(jsonOf),
    edges: oneOfValues(
      "2026-11-22",
      "2026-11-22T15:00:00",
      "2026-02-31T00:00:00Z",
      "0000-01-01T00:00:00Z",
      "9999-12-31T23:59:59.999999999Z",
      "+275760-09-13T00:00:00Z",
      "-271821-04-20T00:00:00Z",
      "2026-11-22T15:00:00+05",
      "2026-11-22 15:00:00-23:59",
      "2026-11-22T24:00:00Z",
      1_763_823_600_000,
      "now",
    ),
  },
  reason: {
    right: fc.oneof(oneOfValues("friendly", "slow", "", null, "??"), slug.map(jsonOf)),
    edges: longSlug.map(jsonOf),
  },
  place: {
    right: fc.oneof(oneOfValues("till-1", "Leeds / till 3", "", null), slug.map(jsonOf)),
    edges: longSlug.map(jsonOf),
  },
  comment: {
    right: fc.oneof(
      { weight: 6, arbitrary: written.map(jsonOf) },
      { weight: 1, arbitrary: chars(COMMENT_MAX_CHARS).map(jsonOf) },
    ),
    edges: fc.oneof(
      oneOfValues("x".repeat(COMMENT_MAX_CHARS + 1), "a@b.example ".repeat(90)),
      oddString.map((text) => jsonOf(text.repeat(3))),
    ),
  },
  contact: {
    right: fc.oneof(oneOfValues("ada@shop.example", null, ""), chars(CONTACT_MAX_CHARS).map(jsonOf)),
    edges: fc.oneof(oneOfValues("x".repeat(CONTACT_MAX_CHARS + 1)), oddString.map(jsonOf)),
  },
  lang: {
    right: oneOfValues("en", "pt-BR", "zh-Hant-TW", null),
    edges: oneOfValues("not a language", "x".repeat(LANG_MAX_CHARS + 1), "en\n", "EN-", 7),
  },
  page: {
    right: oneOfValues("/", "/pay?token=secret#top", "/a/b", null, "?", ""),
    edges: fc.oneof(
      oneOfValues(`/${"x".repeat(PAGE_MAX_CHARS * 2)}`, "/\n\t\u0000\u0085/", 7),
      oddString.map(jsonOf),
    ),
  },
}

const FIELD_NAMES = Object.keys(VOTE_FIELDS)
const OPTIONAL_NAMES = FIELD_NAMES.filter((name) => !VOTE_FIELDS[name]?.due)

const rightMember = (name: string): fc.Arbitrary<Member> =>
  (VOTE_FIELDS[name]?.right ?? oddJson).map((json) => [name, json])
const oddMember = (name: string): fc.Arbitrary<Member> =>
  fc.oneof(VOTE_FIELDS[name]?.edges ?? oddJson, oddJson).map((json) => [name, json])

/** Made once for each field: an arbitrary costs far more to make than to use. */
const DUE = ["id", "touchpoint", "reaction"].map(rightMember)
/** Kiosks' votes more often: one rule looks at nothing else. */
const OPTIONAL = [...OPTIONAL_NAMES, "channel"].map(rightMember)
const ODD = FIELD_NAMES.map(oddMember)

const members: fc.Arbitrary<readonly Member[]> = fc
  .tuple(fc.tuple(...DUE), fc.array(fc.oneof(...OPTIONAL), { maxLength: 4 }))
  .map(([due, optional]) => [...due, ...optional])

/** A vote that any sender might send. */
export const rightVote: JsonText = members.map(objectOf)

type Spoil = (members: readonly Member[], odd: Member, place: number) => readonly Member[]

/** One thing wrong with a vote. Some of it is not: fields that nobody knows, or that are left out, may be. */
const SPOILS: readonly Spoil[] = [
  (all, odd) => [...all.filter(([name]) => name !== odd[0]), odd],
  (all, odd) => [...all.filter(([name]) => name !== odd[0]), odd],
  (all, odd) => [...all.filter(([name]) => name !== odd[0]), odd],
  (all, _, place) => all.filter((_, index) => index !== place % all.length),
  // Twice, the odd one first or last.
  (all, odd) => [odd, ...all],
  (all, odd) => [...all, odd],
  (all, [name, json]) => [...all, [name.toUpperCase(), json]],
  (all, [name], place) =>
    all.map((member, index) => (index === place % all.length ? [name, member[1]] : member)),
]

const spoilt: JsonText = fc
  .tuple(members, fc.oneof(...ODD, fc.tuple(prototypeName, oddJson)), fc.constantFrom(...SPOILS), fc.nat(7))
  .map(([all, odd, spoil, place]) => objectOf(spoil(all, odd, place)))

/** A vote with one thing wrong, or no vote at all. */
export const oddVote: JsonText = fc.oneof({ weight: 9, arbitrary: spoilt }, { weight: 1, arbitrary: oddJson })
