import { Agent, request } from "node:http"
import type { D1Database } from "@cloudflare/workers-types"

/**
 * A Worker beside the house, at the same database, that does what it is told over HTTP. Miniflare's own way from Node to
 * a binding stops the process for every `prepare` and `bind`, some ms each: tests say thousands of statements.
 */
export const DOOR_SCRIPT = `export default {
  async fetch(request, { DB }) {
    const { way, statements } = await request.json()
    try {
      if (way === "exec") return Response.json({ told: await DB.exec(statements[0].sql) })
      const bound = statements.map(({ sql, values }) => DB.prepare(sql).bind(...values))
      return Response.json({ told: way === "batch" ? await DB.batch(bound) : await bound[0].run() })
    } catch (error) {
      return Response.json({ failed: error.message })
    }
  },
}`

interface Said {
  sql: string
  values: readonly unknown[]
}

interface Statement extends Said {
  bind(...values: unknown[]): Statement
  run(): Promise<unknown>
  all(): Promise<unknown>
  first(column?: string): Promise<unknown>
}

/** As D1's own binding sends them: bytes are a list of numbers. @throws for what it does not take either */
const toSend = (value: unknown): unknown => {
  if (value instanceof ArrayBuffer) return [...new Uint8Array(value)]
  if (ArrayBuffer.isView(value)) return [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)]
  if (value === null || ["string", "number", "boolean"].includes(typeof value) || Array.isArray(value)) {
    return value
  }
  throw new Error(`D1_TYPE_ERROR: Type '${typeof value}' not supported for value '${value}'`)
}

/** The database behind the door, as Workers know theirs. */
export const openDoor = (url: URL): { db: D1Database; close: () => void } => {
  const agent = new Agent({ keepAlive: true })
  const post = (body: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const sent = request(url, { method: "POST", agent }, (answer) => {
        const chunks: Buffer[] = []
        answer.on("data", (chunk: Buffer) => chunks.push(chunk))
        answer.on("error", reject)
        answer.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")))
      })
      sent.on("error", (error) => {
        // workerd closes what was idle for seconds; who was about to use that has been heard by nobody.
        if (sent.reusedSocket && "code" in error && error.code === "ECONNRESET") resolve(post(body))
        else reject(error)
      })
      sent.end(body)
    })
  const tell = async (way: "run" | "batch" | "exec", statements: readonly Said[]) => {
    const said = statements.map(({ sql, values }) => ({ sql, values }))
    const { told, failed } = JSON.parse(await post(JSON.stringify({ way, statements: said })))
    if (failed !== undefined) throw new Error(failed)
    return told
  }
  const prepare = (sql: string, values: readonly unknown[] = []): Statement => {
    const self = { sql, values }
    const run = () => tell("run", [self])
    return {
      ...self,
      bind: (...given) => prepare(sql, given.map(toSend)),
      run,
      all: run,
      first: async (column) => {
        const row = (await run()).results[0] ?? null
        if (row === null || column === undefined) return row
        if (!(column in row)) throw new Error("D1_ERROR: Column not found")
        return row[column]
      },
    }
  }
  const db = {
    prepare: (sql: string) => prepare(sql),
    batch: (statements: readonly Said[]) => tell("batch", statements),
    exec: (sql: string) => tell("exec", [{ sql, values: [] }]),
  }
  return { db: db as unknown as D1Database, close: () => agent.destroy() }
}
