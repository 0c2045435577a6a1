import fc from "fast-check"
import { BODY_MAX_BYTES, VOTES_PER_REQUEST_MAX } from "../../shared/limits.ts"
import {
  type JsonText,
  jsonOf,
  type Member,
  objectOf,
  oddJson,
  oneOfValues,
  prototypeName,
} from "./odd-json.ts"
import { oddVote, rightVote } from "./odd-votes.ts"

/** What a body is meant to be. Only `right` says what must become of it: every vote of it is taken. */
export const BODY_KINDS = ["right", "mixed", "envelope", "text", "bytes", "json", "large"] as const
export type BodyKind = (typeof BODY_KINDS)[number]
export interface OddBody {
  kind: BodyKind
  bytes: Uint8Array
}

const encoder = new TextEncoder()

const DAY_MS = 86_400_000
const sentAt = fc
  .tuple(fc.constantFrom(0, 0, 0, DAY_MS, 4000 * DAY_MS), fc.constantFrom(-1, 1))
  .map(([error, sign]) => jsonOf(new Date(Date.now() + error * sign).toISOString()))

const envelopeOf = (key: string, sent: string, votes: readonly string[]): Member[] => [
  ["key", jsonOf(key)],
  ["sentAt", sent],
  ["votes", `[${votes.join(",")}]`],
]

const VOTES_MOST = 4
const rightVotes = fc.array(rightVote, { minLength: 1, maxLength: VOTES_MOST })
const mixedVotes = fc
  .tuple(fc.array(oddVote, { minLength: 1, maxLength: VOTES_MOST }), fc.array(rightVote, { maxLength: 1 }))
  .map(([odd, right]) => [...odd, ...right])

const oddEnvelopeMember: fc.Arbitrary<Member> = fc.oneof(
  fc.tuple(fc.constantFrom("key", "sentAt", "votes"), oddJson),
  fc.tuple(prototypeName, oddJson),
  fc
    .oneof(
      { weight: 20, arbitrary: fc.nat(1) },
      { weight: 1, arbitrary: fc.constantFrom(VOTES_PER_REQUEST_MAX, VOTES_PER_REQUEST_MAX + 1) },
    )
    .map((many): Member => ["votes", `[${Array(many).fill("1")}]`]),
  fc.constantFrom<Member>(
    ["votes", '{"0":{},"length":1}'],
    ["key", '"lt_"'],
    ["key", '"lt_nobody"'],
    ["key", '"lt_nobody"'],
    ["key", '"lt_nobody2"'],
    ["key", '"LT_DEMO"'],
    ["key", `"lt_${"a".repeat(33)}"`],
    ["sentAt", '"yesterday"'],
    ["sentAt", "0"],
  ),
)

/** What becomes of good JSON on its way: cut, garbled, wrapped, in another encoding. */
const GARBLINGS: readonly ((text: string, place: number, byte: number) => Uint8Array)[] = [
  (text, place) => encoder.encode(text.slice(0, place % (text.length + 1))),
  (text, place, byte) => encoder.encode(text).with(place % text.length, byte),
  (text, place, byte) => {
    const at = place % text.length
    return encoder.encode(text.slice(0, at) + String.fromCharCode(byte) + text.slice(at))
  },
  (text) => encoder.encode(`\ufeff${text}`),
  (text) => encoder.encode(`\ufeff\ufeff${text}`),
  (text) => encoder.encode(`${text}${text}`),
  (text) => encoder.encode(`${text},`),
  (text) => encoder.encode(text.replaceAll('"', "'")),
  (text) => encoder.encode(text.replace("}", ",}")),
  (text) => encoder.encode(text.replace(/:"[^"]*"/, ":NaN")),
  (text) => encoder.encode(`/* hello */ ${text}`),
  (text) => encoder.encode(JSON.stringify(text)),
  (text) => encoder.encode(`data=${encodeURIComponent(text)}`),
  (text) => encoder.encode(`[${text}]`),
  // UTF-16 either way, and Latin-1 where UTF-8 is due.
  (text) => Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le")),
  (text) => Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le").swap16()),
  (text) => Uint8Array.from(Buffer.from(text.replace("love", "é\u00ff"), "latin1")),
]

/** Filled up with a member that nobody knows, to a byte more or less than a body may have. */
const filledTo = (members: readonly Member[], bytes: number): Uint8Array => {
  const rest = bytes - encoder.encode(objectOf([...members, ["filling", '""']])).length
  return encoder.encode(objectOf([...members, ["filling", jsonOf("x".repeat(Math.max(0, rest)))]]))
}

/** Bodies of `POST /v1/votes`, near-valid ones most of all: they alone come far. `keys` are of businesses there are. */
export const oddBodies = (keys: readonly string[]): fc.Arbitrary<OddBody> => {
  const key = fc.constantFrom(...keys)
  const envelope = (votes: fc.Arbitrary<readonly string[]>) =>
    fc
      .tuple(key, fc.oneof({ weight: 4, arbitrary: sentAt }, oneOfValues(null)), votes)
      .map((parts) => envelopeOf(...parts))
  const right = envelope(rightVotes)
  const texts: Record<Exclude<BodyKind, "bytes" | "large" | "text">, JsonText> = {
    right: right.map(objectOf),
    mixed: envelope(mixedVotes).map(objectOf),
    envelope: fc
      .tuple(right, oddEnvelopeMember, fc.boolean())
      .map(([all, odd, twice]) =>
        objectOf([...(twice ? all : all.filter(([name]) => name !== odd[0])), odd]),
      ),
    json: oddJson,
  }
  const made = (kind: keyof typeof texts) =>
    texts[kind].map((text): OddBody => ({ kind, bytes: encoder.encode(text) }))
  const text = fc
    .tuple(texts.right, fc.constantFrom(...GARBLINGS), fc.nat(2000), fc.integer({ min: 0, max: 255 }))
    .map(([body, garble, place, byte]): OddBody => ({ kind: "text", bytes: garble(body, place, byte) }))
  const bytes = fc.uint8Array({ maxLength: 40 }).map((noise): OddBody => ({ kind: "bytes", bytes: noise }))
  const large = fc
    .tuple(right, fc.constantFrom(-1, 0, 1, 2, BODY_MAX_BYTES))
    .map(([all, more]): OddBody => ({ kind: "large", bytes: filledTo(all, BODY_MAX_BYTES + more) }))
  return fc.oneof(
    { weight: 300, arbitrary: made("right") },
    { weight: 400, arbitrary: made("mixed") },
    { weight: 100, arbitrary: made("envelope") },
    { weight: 120, arbitrary: text },
    { weight: 40, arbitrary: made("json") },
    { weight: 30, arbitrary: bytes },
    { weight: 10, arbitrary: large },
  )
}
