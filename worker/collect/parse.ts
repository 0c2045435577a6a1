import * as v from "valibot"
import { FoldedSlug, type Slug } from "../../shared/ids.ts"
import { BODY_MAX_BYTES } from "../../shared/limits.ts"
import type { VoteResult } from "../../shared/outcome.ts"
import { Vote, VotesRequest } from "../../shared/vote.ts"
import type { Fault } from "../fault.ts"
import { sayIssues } from "../say-issues.ts"
import { readBody } from "./read-body.ts"

/** `text/plain` needs no CORS preflight: one request instead of two, and it survives the page's end. */
const CONTENT_TYPES = ["text/plain", "application/json"]
/** Enough of an unreadable id for its sender to recognise it. */
const ECHO_MAX_CHARS = 64

/** `body`: what was read, for a signature to fit. */
export type Parsed = { ok: true; request: VotesRequest; body: string } | { ok: false; fault: Fault }

const refuse = (fault: Fault): Parsed => ({ ok: false, fault })

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads the envelope of `POST /v1/votes`. The votes inside stay unparsed: each is judged alone, by `parseVote`. */
export const parseRequest = async (request: Request): Promise<Parsed> => {
  const contentType = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? ""
  if (!CONTENT_TYPES.includes(contentType)) {
    return refuse({
      status: 415,
      code: "unsupported-media-type",
      message: `Votes can't be read from “${contentType || "no content type"}”.`,
      hint: "Send JSON with content-type text/plain (no preflight) or application/json.",
    })
  }
  const text = await readBody(request, BODY_MAX_BYTES)
  if (text === undefined) {
    return refuse({
      status: 413,
      code: "body-too-large",
      message: `The body is larger than ${BODY_MAX_BYTES} bytes. Nothing was stored.`,
      hint: "Send fewer votes in each request.",
    })
  }
  const envelope = v.safeParse(VotesRequest, parseJson(text))
  if (!envelope.success) {
    return refuse({
      status: 400,
      code: "malformed",
      message: `This is not a votes request: ${sayIssues(envelope.issues)}. Nothing was stored.`,
      hint: 'Send { "key": "lt_…", "sentAt": "…", "votes": [ … ] }, as described in /v1/openapi.json.',
    })
  }
  return { ok: true, request: envelope.output, body: text }
}

const idOf = (raw: unknown): string | null => {
  const id: unknown = typeof raw === "object" && raw !== null && "id" in raw ? raw.id : null
  return typeof id === "string" ? id.slice(0, ECHO_MAX_CHARS).toWellFormed() : null
}

/** Where a vote was meant for, as far as that can be read. */
const touchpointOf = (raw: unknown): Slug | undefined => {
  const named: unknown =
    typeof raw === "object" && raw !== null && "touchpoint" in raw ? raw.touchpoint : null
  const slug = v.safeParse(FoldedSlug, named)
  return slug.success ? slug.output : undefined
}

export type ParsedVote =
  | { ok: true; vote: Vote }
  | { ok: false; result: VoteResult; touchpoint: Slug | undefined }

/** Reads one vote; a bad one becomes its own `rejected` result, naming each field that is wrong. */
export const parseVote = (raw: unknown): ParsedVote => {
  const parsed = v.safeParse(Vote, raw)
  if (parsed.success) return { ok: true, vote: parsed.output }
  const result: VoteResult = { id: idOf(raw), outcome: "rejected", why: sayIssues(parsed.issues) }
  return { ok: false, result, touchpoint: touchpointOf(raw) }
}
