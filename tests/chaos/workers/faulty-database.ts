import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types"

/** How one call of D1 goes wrong. */
export const FAULTS = [
  /** An error, nothing applied. */
  "refused",
  /** Too much to do: an error, nothing applied. */
  "overloaded",
  /** Applied whole, then an error. */
  "answer lost",
  /** Hangs, then an error, nothing applied. */
  "timed out",
  /** Hangs, then an error, and is applied all the same, some time later. */
  "applied late",
] as const
export type Fault = (typeof FAULTS)[number]

/** What D1 says, word for word: https://developers.cloudflare.com/d1/observability/debug-d1/ */
const SENTENCES = {
  refused: [
    "D1_ERROR: Network connection lost.",
    "D1_ERROR: Internal error in D1 DB storage caused object to be reset.",
    "D1_ERROR: D1 DB reset because its code was updated.",
    "D1_ERROR: Cannot resolve D1 DB due to transient issue on remote node.",
  ],
  overloaded: [
    "D1_ERROR: D1 DB is overloaded. Requests queued for too long.",
    "D1_ERROR: D1 DB is overloaded. Too many requests queued.",
  ],
  "answer lost": [
    "D1_ERROR: Network connection lost.",
    "D1_ERROR: Internal error in D1 DB storage caused object to be reset.",
  ],
  "timed out": ["D1_ERROR: D1 DB storage operation exceeded timeout which caused object to be reset."],
  "applied late": ["D1_ERROR: D1 DB storage operation exceeded timeout which caused object to be reset."],
} as const satisfies Record<Fault, readonly string[]>

/** D1 gives a call thirty seconds; a run can't. Long enough for other requests to overtake. */
const HANG_MS = 150
/** From the error on: by then the sender has sent the vote again, or a later rev of it. */
const LATE_MS = 250

/** What decides over a call: chance in a run, a list in a test. */
export interface Weather {
  /** The fault of the next call; undefined: it works. */
  next(): Fault | undefined
  pick(sentences: readonly string[]): string
  /** Keeps the isolate alive for what happens after the answer. */
  keep(late: Promise<unknown>): void
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

const suffer = async <T>(weather: Weather, call: () => Promise<T>): Promise<T> => {
  const fault = weather.next()
  if (!fault) return call()
  const error = new Error(weather.pick(SENTENCES[fault]))
  switch (fault) {
    case "refused":
    case "overloaded":
      throw error
    case "answer lost":
      await call()
      throw error
    case "timed out":
      await sleep(HANG_MS)
      throw error
    case "applied late":
      weather.keep(sleep(HANG_MS + LATE_MS).then(call))
      await sleep(HANG_MS)
      throw error
  }
}

/** D1 wants its own statements in a batch. */
const own = new WeakMap<object, D1PreparedStatement>()

const faultyStatement = (statement: D1PreparedStatement, weather: Weather): D1PreparedStatement => {
  const faulty = {
    bind: (...values: unknown[]) => faultyStatement(statement.bind(...values), weather),
    all: <T>() => suffer(weather, () => statement.all<T>()),
    run: <T>() => suffer(weather, () => statement.run<T>()),
    first: (column?: string) =>
      suffer(weather, () => (column === undefined ? statement.first() : statement.first(column))),
    raw: <T>() => suffer(weather, () => statement.raw<T>()),
  } as D1PreparedStatement
  own.set(faulty, statement)
  return faulty
}

/** A D1 whose calls go wrong as the weather has it. A batch is one call: D1 applies all of it or nothing. */
export const faultyDatabase = (db: D1Database, weather: Weather): D1Database =>
  ({
    prepare: (sql: string) => faultyStatement(db.prepare(sql), weather),
    batch: <T>(statements: D1PreparedStatement[]) =>
      suffer(weather, () => db.batch<T>(statements.map((statement) => own.get(statement) ?? statement))),
  }) as D1Database
