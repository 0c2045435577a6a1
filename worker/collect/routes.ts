import { Hono } from "hono"
import { cors } from "hono/cors"
import type { VoteResult, VotesAnswer } from "../../shared/outcome.ts"
import type { Env } from "../env.ts"
import { toResponse } from "../fault.ts"
import { signerOf } from "./device.ts"
import { parseRequest } from "./parse.ts"
import { type Taken, takeVotes } from "./take-votes.ts"

/** How long a browser may remember that JSON is welcome here. */
const PREFLIGHT_FRESH_S = 86_400

/** 201: something new is committed; 200: nothing new; 400: not one vote could be read. */
const statusOf = (results: readonly VoteResult[]): 200 | 201 | 400 => {
  if (results.some(({ outcome }) => outcome === "counted" || outcome === "held")) return 201
  return results.every(({ outcome }) => outcome === "rejected") ? 400 : 200
}

/** Any page may post and read the answer. Set by hand: the middleware for it costs a tenth of a vote's time. */
const OPEN_TO_ALL = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "Retry-After",
}

const answer = (results: VoteResult[], status: 200 | 201 | 202 | 400): Response => {
  const body: VotesAnswer = { results }
  return Response.json(body, { status, headers: OPEN_TO_ALL })
}

const respond = (taken: Taken): Response => {
  switch (taken.tag) {
    case "answered":
      return answer(taken.results, statusOf(taken.results))
    case "queued":
      return answer(taken.results, 202)
    case "refused":
      return toResponse(taken.fault, OPEN_TO_ALL)
  }
}

/** Votes in: `POST /v1/votes`, from any page's origin, without cookies. */
export const collect = new Hono<{ Bindings: Env }>()

collect.options("/v1/votes", cors({ origin: "*", allowMethods: ["POST"], maxAge: PREFLIGHT_FRESH_S }))

collect.post("/v1/votes", async (c) => {
  const request = await parseRequest(c.req.raw)
  if (!request.ok) return toResponse(request.fault, OPEN_TO_ALL)
  const { key, sentAt, votes } = request.request
  const signer = await signerOf(
    c.env.DB,
    (name) => c.req.header(name),
    { key, body: request.body },
    Date.now(),
  )
  switch (signer.tag) {
    case "refused":
      return toResponse(signer.fault, OPEN_TO_ALL)
    case "nobody":
      return respond(await takeVotes(c, key, votes, { sentAt }))
    case "device":
      return respond(await takeVotes(c, key, votes, { sentAt, device: signer.device }))
  }
})
