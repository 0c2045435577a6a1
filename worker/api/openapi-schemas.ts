import {
  COMMENT_MAX_CHARS,
  CONTACT_MAX_CHARS,
  REV_MAX,
  SLUG_MAX_CHARS,
  VOTES_PER_REQUEST_MAX,
} from "../../shared/limits.ts"
import { HELD_RULES, VOTE_STATES, VoteResult } from "../../shared/outcome.ts"
import { CHANNELS, REACTIONS } from "../../shared/vote.ts"
import { GROUPINGS } from "../store/pulse-groups.ts"

export const slug = { type: "string", maxLength: SLUG_MAX_CHARS, pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }
export const date = { type: "string", format: "date" }
export const heldRule = { enum: HELD_RULES }
const time = { type: "string", format: "date-time" }
const count = { type: "integer", minimum: 0 }
const fraction = { type: "number", minimum: 0, maximum: 1 }
const hour = { type: "integer", minimum: 0, maximum: 23 }
const textOrNull = { type: ["string", "null"] }

export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const Vote = {
  type: "object",
  required: ["id", "touchpoint", "reaction"],
  properties: {
    id: { type: "string", format: "uuid", description: "A UUID version 7, made at the tap." },
    rev: {
      type: "integer",
      minimum: 1,
      maximum: REV_MAX,
      default: 1,
      description: "A higher rev amends; it states the vote whole.",
    },
    touchpoint: slug,
    reaction: { enum: REACTIONS, description: "“none” is an undo." },
    channel: { enum: CHANNELS, default: "web" },
    at: { ...time, description: "When it was tapped, by the sender's clock. Now, when absent." },
    reason: slug,
    comment: { type: "string", maxLength: COMMENT_MAX_CHARS },
    contact: { type: "string", maxLength: CONTACT_MAX_CHARS },
    place: slug,
    lang: { type: "string" },
    page: { type: "string", description: "A path; query and fragment are cut off." },
    hasty: {
      type: "boolean",
      description: "Of kiosks: tapped while it was locked, sooner than a hand moves on. Kept, and held.",
    },
  },
}

const VotesRequest = {
  type: "object",
  required: ["key", "votes"],
  properties: {
    key: { type: "string", description: "The site key: lt_…" },
    sentAt: {
      ...time,
      description: "The sender's clock at this attempt: new at every attempt, or the times move.",
    },
    votes: { type: "array", minItems: 1, maxItems: VOTES_PER_REQUEST_MAX, items: ref("Vote") },
  },
}

const VotesAnswer = {
  type: "object",
  required: ["results"],
  properties: {
    results: {
      type: "array",
      description: "One per vote, in the order sent.",
      items: {
        type: "object",
        required: ["id", "outcome"],
        properties: {
          id: textOrNull,
          outcome: {
            enum: VoteResult.options.map(({ entries }) => entries.outcome.literal),
            description: "“queued”: kept safely, counted or held as soon as the database can be reached.",
          },
          why: {
            type: "string",
            description: `What is wrong; for held votes one of: ${HELD_RULES.join(", ")}.`,
          },
        },
      },
    },
  },
}

const LedgerRow = {
  type: "object",
  description: "A vote as it stands in the ledger: its highest rev, and what was decided about it.",
  properties: {
    id: { type: "string", format: "uuid" },
    touchpoint: {
      ...slug,
      description: "Of a live touchpoint, an archived one, or one nobody has created yet.",
    },
    rev: { type: "integer", minimum: 1 },
    reaction: { enum: REACTIONS, description: "“none” is an undone vote: it counts nowhere." },
    outcome: {
      enum: VOTE_STATES,
      description: "In the pulse; waiting for a decision; found not to be real.",
    },
    why: { enum: [...HELD_RULES, null], description: "The rule that held it, for ever; null: never held." },
    decision: {
      enum: ["released", "excluded", null],
      description: "What people decided about a held vote; null: nothing yet, or never held.",
    },
    channel: { enum: CHANNELS },
    place: { type: ["string", "null"], description: "Null where none was given." },
    at: { ...time, description: "When it was tapped, the sender's clock error taken out." },
    receivedAt: time,
    amendedAt: { type: ["string", "null"], format: "date-time", description: "Null: never amended." },
    day: { ...date, description: "Local day of the tap: the one it is counted on." },
    hour: { ...hour, description: "Local hour of the tap." },
    clockError: {
      type: "integer",
      description: "Milliseconds that the sender's clock was behind ours (negative: ahead); 0: trusted.",
    },
    reason: textOrNull,
    comment: textOrNull,
    contact: textOrNull,
    reference: {
      type: "string",
      pattern: "^[0-9A-F]{8}$",
      description: "What a comment's author can quote: the end of the id.",
    },
    erased: { type: "boolean", description: "Its comment and contact were erased, and stay so." },
    lang: textOrNull,
    page: textOrNull,
  },
}

const Pulse = {
  type: "object",
  properties: {
    love: count,
    hate: count,
    votes: count,
    share: { ...fraction, type: ["number", "null"], description: "love / votes; null without votes." },
    low: { ...fraction, description: "Lower bound of Wilson's 95 % interval." },
    high: { ...fraction, description: "Upper bound." },
    tooFew: { type: "boolean", description: "Under ten votes: a percentage would claim too much." },
  },
}

const Held = {
  type: "object",
  description: "Votes that a rule holds and nobody has decided about: in no pulse.",
  properties: { love: count, hate: count },
}

const Group = {
  type: "object",
  properties: {
    day: { ...date, description: "With by=day." },
    hour: { ...hour, description: "With by=hour: local hour of the day." },
    channel: { enum: CHANNELS, description: "With by=channel." },
    place: { type: ["string", "null"], description: "With by=place; null where none was given." },
    name: { type: ["string", "null"], description: "With by=place; null where nobody has named it." },
    area: { type: ["string", "null"], description: "With by=place; null where it lies in none." },
    ...Pulse.properties,
    held: { ...Held, description: "Held votes of the group; not with by=hour: their hours aren't counted." },
  },
}

const PulseAnswer = {
  type: "object",
  properties: {
    touchpoint: slug,
    from: date,
    to: date,
    timeZone: { type: "string" },
    pulse: ref("Pulse"),
    held: ref("Held"),
    ifHeldReal: { ...ref("Pulse"), description: "What the pulse would be if every held vote were real." },
    by: { enum: GROUPINGS },
    groups: { type: "array", items: ref("Group") },
  },
}

const ErrorAnswer = {
  type: "object",
  required: ["error"],
  properties: {
    error: {
      type: "object",
      required: ["code", "message", "hint"],
      properties: { code: { type: "string" }, message: { type: "string" }, hint: { type: "string" } },
    },
  },
}

/** What travels over the API, by the names that `/v1/openapi.json` gives it. */
export const SCHEMAS = {
  Vote,
  VotesRequest,
  VotesAnswer,
  LedgerRow,
  Pulse,
  Held,
  Group,
  PulseAnswer,
  Error: ErrorAnswer,
}
