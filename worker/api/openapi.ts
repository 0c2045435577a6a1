import {
  BODY_MAX_BYTES,
  COMMENT_MAX_CHARS,
  CONTACT_MAX_CHARS,
  REV_MAX,
  SLUG_MAX_CHARS,
  VOTES_PER_REQUEST_MAX,
} from "../../shared/limits.ts"
import { HELD_RULES } from "../../shared/outcome.ts"
import { CHANNELS, REACTIONS } from "../../shared/vote.ts"
import { GROUPINGS } from "../store/pulse-groups.ts"

const slug = { type: "string", maxLength: SLUG_MAX_CHARS, pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }
const time = { type: "string", format: "date-time" }
const date = { type: "string", format: "date" }
const count = { type: "integer", minimum: 0 }
const fraction = { type: "number", minimum: 0, maximum: 1 }

const json = (schema: object) => ({ "application/json": { schema } })
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const answer = (description: string, schema: object) => ({ description, content: json(schema) })
const fault = (description: string) => answer(description, ref("Error"))

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

const Group = {
  type: "object",
  properties: {
    day: { ...date, description: "With by=day." },
    hour: { type: "integer", minimum: 0, maximum: 23, description: "With by=hour: local hour of the day." },
    channel: { enum: CHANNELS, description: "With by=channel." },
    place: { type: ["string", "null"], description: "With by=place; null where none was given." },
    ...Pulse.properties,
  },
}

/** What `/v1/openapi.json` serves: the HTTP contract, its limits taken from where they are enforced. */
export const OPENAPI = {
  openapi: "3.1.0",
  info: { title: "Lovetap", version: "1", description: "Votes in; the pulse of each touchpoint out." },
  paths: {
    "/v1/votes": {
      post: {
        summary: "Send votes",
        description: `At most ${VOTES_PER_REQUEST_MAX} votes and ${BODY_MAX_BYTES} bytes. Resending is always harmless.`,
        requestBody: {
          required: true,
          content: { "text/plain": { schema: ref("VotesRequest") }, ...json(ref("VotesRequest")) },
        },
        responses: {
          200: answer("Nothing new: all of it was stored before.", ref("VotesAnswer")),
          201: answer("All of it is committed.", ref("VotesAnswer")),
          400: fault(
            "Malformed, nothing stored. If only its votes are, the answer lists them as a 200 does.",
          ),
          404: fault("Nobody has this site key."),
          413: fault("Too large, nothing stored."),
          415: fault("Another content type, nothing stored."),
          429: fault("Unknown touchpoints, and no more room for them: keep the votes, Retry-After."),
          503: fault(
            "Not stored: keep the votes, send them again after Retry-After seconds, with a new sentAt.",
          ),
        },
      },
    },
    "/v1/touchpoints": {
      get: {
        summary: "List the live touchpoints, in the journey's order",
        security: [{ apiKey: [] }],
        responses: {
          200: answer("The business and its touchpoints.", { type: "object" }),
          401: fault("No valid API key."),
        },
      },
    },
    "/v1/pulse": {
      get: {
        summary: "The pulse of one touchpoint over local days",
        security: [{ apiKey: [] }],
        parameters: [
          { name: "touchpoint", in: "query", required: true, schema: slug },
          {
            name: "from",
            in: "query",
            schema: date,
            description: "First local day; 28 days up to “to”, when absent.",
          },
          { name: "to", in: "query", schema: date, description: "Last local day; today, when absent." },
          {
            name: "by",
            in: "query",
            schema: { enum: GROUPINGS },
            description: "Groups without votes are left out.",
          },
        ],
        responses: {
          200: answer("The pulse, and its groups.", {
            type: "object",
            properties: {
              touchpoint: slug,
              from: date,
              to: date,
              timeZone: { type: "string" },
              pulse: Pulse,
              held: { type: "object", properties: { love: count, hate: count } },
              by: { enum: GROUPINGS },
              groups: { type: "array", items: Group },
            },
          }),
          400: fault("The query can't be answered."),
          401: fault("No valid API key."),
          404: fault("No such touchpoint."),
        },
      },
    },
  },
  components: {
    securitySchemes: { apiKey: { type: "http", scheme: "bearer", bearerFormat: "lts_…" } },
    schemas: {
      Vote,
      VotesRequest: {
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
      },
      VotesAnswer: {
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
                id: { type: ["string", "null"] },
                outcome: { enum: ["counted", "duplicate", "held", "rejected"] },
                why: {
                  type: "string",
                  description: `What is wrong; for held votes one of: ${HELD_RULES.join(", ")}.`,
                },
              },
            },
          },
        },
      },
      Error: {
        type: "object",
        required: ["error"],
        properties: {
          error: {
            type: "object",
            required: ["code", "message", "hint"],
            properties: { code: { type: "string" }, message: { type: "string" }, hint: { type: "string" } },
          },
        },
      },
    },
  },
} as const
