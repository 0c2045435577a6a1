import { existsSync, readFileSync } from "node:fs"
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import * as v from "valibot"
import { findWords } from "../../shared/languages.ts"
import type { AskedQuestion } from "../../shared/touchpoint.ts"
import { Vote, VotesRequest } from "../../shared/vote.ts"
import { ROOT } from "./house-files.ts"

const PUBLIC = join(ROOT, "dist/public")

/** One vote as it arrived, already held against the contract. */
export interface Arrival {
  key: string
  vote: Vote
  contentType: string
  cookie: string | undefined
  /** What the collector was told to answer. */
  status: number
}

/** An answer other than 201. */
export interface Refusal {
  status: number
  retryAfterSeconds?: number
  /** Instead of the collector's: a captive portal's page, another vote's result. */
  body?: string
}

/**
 * The Worker as the built widget sees it: its files with the headers they are deployed with, a collector that parses
 * what it gets with the contract's own schemas, and questions. Tests say when it refuses and when it holds back.
 */
export interface WidgetOrigin {
  origin: string
  arrivals: Arrival[]
  /** What a widget sent that the contract does not allow. */
  broken: string[]
  /** The next answers of the collector; 201 when there are none. */
  refusals: Refusal[]
  /** While true, the collector breaks every connection. */
  isDown: boolean
  /** The collector thinks for so long before it answers. */
  answersAfterMs: number
  /** By touchpoint; others are 404. */
  questions: Record<string, v.InferInput<typeof AskedQuestion>>
  /** Until this resolves no follow-up script is served. */
  followUpGate: Promise<unknown>
  followUpLost: boolean
  close(): Promise<void>
}

/** The header rules of dist/public/_headers that match a path, as Cloudflare applies them. */
export const deployedHeaders = (rules: string, path: string): Record<string, string> => {
  const headers: Record<string, string> = {}
  let matches = false
  for (const line of rules.split("\n")) {
    if (/^\S/.test(line))
      matches = line === path || (line.endsWith("*") && path.startsWith(line.slice(0, -1)))
    const [, name, value] = /^\s+([\w-]+): (.*)$/.exec(line) ?? []
    if (matches && name && value) headers[name.toLowerCase()] = value
  }
  return headers
}

/** As the Worker answers: a file by its name, or the words of the language that the name means. */
const servedFile = (path: string): string => {
  const [, folder, name = ""] = /^(\/w\/[^/]+\/)(.+)\.js$/.exec(path) ?? []
  const file = join(PUBLIC, path)
  const words = findWords(decodeURIComponent(name))
  return folder && words && !existsSync(file) ? join(PUBLIC, folder, `${words}.js`) : file
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = ""
  for await (const chunk of request) body += chunk
  return body
}

const CORS = { "access-control-allow-origin": "*", "access-control-expose-headers": "Retry-After" }

const listen = (server: Server): Promise<string> =>
  new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    ),
  )

export const startWidgetOrigin = async (): Promise<WidgetOrigin> => {
  const collect = async (request: IncomingMessage, response: ServerResponse) => {
    if (origin.isDown) return request.socket.destroy()
    const refusal = origin.refusals.shift()
    const status = refusal?.status ?? 201
    const body = v.safeParse(VotesRequest, JSON.parse(await bodyOf(request)))
    if (!body.success) origin.broken.push(v.summarize(body.issues))
    const results: { id: string; outcome: string }[] = []
    for (const sent of body.success ? body.output.votes : []) {
      const vote = v.safeParse(Vote, sent)
      if (!vote.success) origin.broken.push(v.summarize(vote.issues))
      else if (body.success) {
        results.push({ id: vote.output.id, outcome: "counted" })
        origin.arrivals.push({
          key: body.output.key,
          vote: vote.output,
          contentType: request.headers["content-type"] ?? "",
          cookie: request.headers.cookie,
          status,
        })
      }
    }
    if (origin.answersAfterMs) await new Promise((resolve) => setTimeout(resolve, origin.answersAfterMs))
    const wait = refusal?.retryAfterSeconds
    response.writeHead(status, { ...CORS, ...(wait === undefined ? {} : { "retry-after": `${wait}` }) })
    response.end(refusal?.body ?? JSON.stringify(status < 300 ? { results } : {}))
  }

  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://widget.invalid").pathname
    if (request.method === "POST" && path === "/v1/votes") return collect(request, response)
    const question = /^\/v1\/questions\/lt_\w+\/([\w-]+)$/.exec(path)
    if (question) {
      const wording = origin.questions[question[1] ?? ""]
      response.writeHead(wording ? 200 : 404, { ...CORS, "cross-origin-resource-policy": "cross-origin" })
      return response.end(JSON.stringify(wording ?? {}))
    }
    const isFollowUp = path.startsWith("/w/")
    if (isFollowUp) await origin.followUpGate
    const file = servedFile(path)
    if (!/\.js$/.test(path) || !existsSync(file) || (isFollowUp && origin.followUpLost)) {
      response.writeHead(404, CORS)
      return response.end()
    }
    const rules = deployedHeaders(readFileSync(join(PUBLIC, "_headers"), "utf8"), path)
    response.writeHead(200, { "content-type": "text/javascript", ...rules, "cache-control": "no-store" })
    response.end(readFileSync(file))
  })
  const origin: WidgetOrigin = {
    origin: await listen(server),
    arrivals: [],
    broken: [],
    refusals: [],
    isDown: false,
    answersAfterMs: 0,
    questions: {},
    followUpGate: Promise.resolve(),
    followUpLost: false,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return origin
}
