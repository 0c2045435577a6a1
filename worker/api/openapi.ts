import { API_SCOPES, type ApiScope } from "../../shared/api-scope.ts"
import { BODY_MAX_BYTES, VOTES_PER_REQUEST_MAX } from "../../shared/limits.ts"
import { VOTE_STATES } from "../../shared/outcome.ts"
import { GROUPINGS } from "../store/pulse-groups.ts"
import { LinksAnswer, LinksRequest } from "./links-schema.ts"
import { KIOSK_PATHS, KIOSK_SCHEMAS, signedBy } from "./openapi-kiosk.ts"
import { date, heldRule, ref, SCHEMAS, slug } from "./openapi-schemas.ts"
import { Touchpoint, TouchpointsAnswer } from "./touchpoint-schema.ts"
import { FORMATS, PAGE_MAX_ROWS, PAGE_USUAL_ROWS } from "./votes-query.ts"

const json = (schema: object) => ({ "application/json": { schema } })
const answer = (description: string, schema: object) => ({ description, content: json(schema) })
const fault = (description: string) => answer(description, ref("Error"))
const query = (name: string, schema: object, description?: string) => ({
  name,
  in: "query",
  schema,
  ...(description === undefined ? {} : { description }),
})

const WITH_KEY = [{ apiKey: [] }]
const NO_KEY = fault("No valid API key.")
const NO_SCOPE = fault("The key lacks the scope that this needs.")
const needs = (scope: ApiScope) => `Needs the scope “${scope}”.`
const BAD_QUERY = fault("The query can't be answered.")
const NO_TOUCHPOINT = fault("No such touchpoint.")

const sendVotes = {
  summary: "Send votes",
  description: `At most ${VOTES_PER_REQUEST_MAX} votes and ${BODY_MAX_BYTES} bytes. Resending is always harmless. A paired kiosk signs what it sends.`,
  parameters: signedBy(false),
  requestBody: {
    required: true,
    content: { "text/plain": { schema: ref("VotesRequest") }, ...json(ref("VotesRequest")) },
  },
  responses: {
    200: answer("Nothing new: all of it was stored before.", ref("VotesAnswer")),
    201: answer("All of it is committed.", ref("VotesAnswer")),
    202: answer(
      "Kept safely in a queue: stored as soon as the database can be reached. No need to send it again.",
      ref("VotesAnswer"),
    ),
    400: fault("Malformed, nothing stored. If only its votes are, the answer lists them as a 200 does."),
    401: fault("Signed by no kiosk of this business, or the signature does not fit: nothing stored."),
    404: fault("Nobody has this site key."),
    413: fault("Too large, nothing stored."),
    415: fault("Another content type, nothing stored."),
    429: fault(
      "Too much at once, or unknown touchpoints and no more room for them: keep the votes, send them again after Retry-After seconds, with a new sentAt.",
    ),
    503: fault("Not stored: keep the votes, send them again after Retry-After seconds, with a new sentAt."),
  },
}

const listVotes = {
  summary: "Read the ledger: every vote with its outcome",
  description: [
    "Streamed, ordered by touchpoint and id; the order never changes.",
    "While the Link header names a next page there are more votes.",
    "A vote that comes in while its page is sent may be on it beyond the limit.",
    "A body that breaks off was not sent whole: ask for the page again.",
    needs("read"),
    "Without the scope “comments” the fields comment and contact are left out.",
  ].join(" "),
  security: WITH_KEY,
  parameters: [
    query("touchpoint", slug, "Of any state, the waiting and the archived ones too. All, when absent."),
    query("from", date, "First local day of the tap."),
    query("to", date, "Last local day of the tap."),
    query("outcome", { enum: VOTE_STATES }),
    query("why", heldRule, "The rule that held the vote, whatever was decided since."),
    query("limit", { type: "integer", minimum: 1, maximum: PAGE_MAX_ROWS, default: PAGE_USUAL_ROWS }),
    query("after", { type: "string" }, "Where the page before ended: follow its Link header."),
    query("format", { enum: FORMATS, default: "ndjson" }, "Goes before the Accept header."),
  ],
  responses: {
    200: {
      description: "A page of the ledger.",
      headers: {
        Link: {
          schema: { type: "string" },
          description: '<address of the next page>; rel="next". Absent on the last page.',
        },
      },
      content: {
        "application/x-ndjson": { schema: ref("LedgerRow") },
        "text/csv": {
          schema: {
            type: "string",
            description: [
              "RFC 4180 with a header; null is an empty cell.",
              "Text that a spreadsheet may take for a formula begins with an apostrophe.",
            ].join(" "),
          },
        },
      },
    },
    400: BAD_QUERY,
    401: NO_KEY,
    403: NO_SCOPE,
    404: NO_TOUCHPOINT,
  },
}

const listTouchpoints = {
  summary: "List the live touchpoints, in the journey's order",
  description: needs("read"),
  security: WITH_KEY,
  responses: {
    200: answer("The business and its touchpoints.", ref("TouchpointsAnswer")),
    401: NO_KEY,
    403: NO_SCOPE,
  },
}

const readPulse = {
  summary: "The pulse of one touchpoint over local days",
  description: needs("read"),
  security: WITH_KEY,
  parameters: [
    { ...query("touchpoint", slug), required: true },
    query("from", date, "First local day; 28 days up to “to”, when absent."),
    query("to", date, "Last local day; today, when absent."),
    query("by", { enum: GROUPINGS }, "Groups with neither counted nor held votes are left out."),
  ],
  responses: {
    200: answer("The pulse, what it would be with the held votes, and its groups.", ref("PulseAnswer")),
    400: BAD_QUERY,
    401: NO_KEY,
    403: NO_SCOPE,
    404: NO_TOUCHPOINT,
  },
}

const signLinks = {
  summary: "Signed links for an e-mail: love and hate for each recipient",
  description: [
    "A link opens a page with its face chosen; one tap there votes. Opening counts nothing.",
    "A recipient has one vote in a send, whichever link is used, and may change it.",
    "Asked again, the same links come back. A send that is made by this takes signed links only.",
    needs("links"),
  ].join(" "),
  security: WITH_KEY,
  requestBody: { required: true, content: json(ref("LinksRequest")) },
  responses: {
    200: answer("The links.", ref("LinksAnswer")),
    400: fault("Malformed: no link was made."),
    401: NO_KEY,
    403: NO_SCOPE,
    404: NO_TOUCHPOINT,
    413: fault("Too large: no link was made."),
  },
}

/** What `/v1/openapi.json` serves: the HTTP contract, its limits taken from where they are enforced. */
export const OPENAPI = {
  openapi: "3.1.0",
  info: { title: "Lovetap", version: "1", description: "Votes in; the pulse of each touchpoint out." },
  paths: {
    "/v1/votes": { post: sendVotes, get: listVotes },
    "/v1/touchpoints": { get: listTouchpoints },
    "/v1/pulse": { get: readPulse },
    "/v1/links": { post: signLinks },
    ...KIOSK_PATHS,
  },
  components: {
    securitySchemes: {
      apiKey: {
        type: "http",
        scheme: "bearer",
        bearerFormat: "lts_…",
        description: `A key has one or more of the scopes ${API_SCOPES.join(", ")}; each request says which it needs.`,
      },
    },
    schemas: { ...SCHEMAS, ...KIOSK_SCHEMAS, Touchpoint, TouchpointsAnswer, LinksRequest, LinksAnswer },
  },
} as const
