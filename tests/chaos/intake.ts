import type { D1Database } from "@cloudflare/workers-types"
import type { ToldBook } from "./told.ts"

/** What the collector says it took in, over all days, by business and touchpoint as in a `ToldBook`. */
export interface IntakeRow {
  place: string
  received: number
  counted: number
  duplicate: number
  held: number
  rejected: number
}

const PARTS = ["received", "counted", "duplicate", "held", "rejected"] as const

export const readIntake = async (db: D1Database): Promise<IntakeRow[]> => {
  const { results } = await db
    .prepare(
      `SELECT b.site_key || '/' || coalesce(t.slug, '') AS place, sum(i.received) AS received, sum(i.counted) AS counted,
         sum(i.duplicate) AS duplicate, sum(i.held) AS held, sum(i.rejected) AS rejected
       FROM intake AS i LEFT JOIN businesses AS b ON b.id = i.business_id LEFT JOIN touchpoints AS t ON t.id = i.touchpoint_id
       GROUP BY i.business_id, i.touchpoint_id ORDER BY place`,
    )
    .all<IntakeRow>()
  return results
}

/** Where received ≠ counted + duplicate + held + rejected: the ledger's identity. */
export const identityBreaks = (intake: readonly IntakeRow[]): string[] =>
  intake
    .filter(
      ({ received, counted, duplicate, held, rejected }) =>
        received !== counted + duplicate + held + rejected,
    )
    .map((row) => JSON.stringify(row))

/** Where the collector's own figures are not what the customers were told, touchpoint by touchpoint. */
export const intakeDifferences = (intake: readonly IntakeRow[], told: ToldBook): string[] => {
  const noted = new Map(intake.map((row) => [row.place, row]))
  return [...new Set([...noted.keys(), ...told.keys()])].flatMap((place) =>
    PARTS.flatMap((part) => {
      const [inDatabase, byCustomers] = [noted.get(place)?.[part] ?? 0, told.get(place)?.[part] ?? 0]
      return inDatabase === byCustomers ? [] : [`${place} ${part}: noted ${inDatabase}, told ${byCustomers}`]
    }),
  )
}

/** Where the collector noted fewer votes than customers had answers for. A queue may deliver more, never less. */
export const intakeShortfalls = (intake: readonly IntakeRow[], told: ToldBook): string[] => {
  const noted = new Map(intake.map((row) => [row.place, row.received]))
  return [...told].flatMap(([place, { received }]) => {
    const inDatabase = noted.get(place) ?? 0
    return inDatabase >= received ? [] : [`${place}: noted ${inDatabase}, told ${received}`]
  })
}

const POLL_MS = 250

/** The intake once it has not moved for so long: the collector writes it some moments after its answers. */
export const settledIntake = async (db: D1Database, quietMs: number): Promise<IntakeRow[]> => {
  let last = ""
  let movedAt = performance.now()
  for (;;) {
    const intake = await readIntake(db)
    const now = JSON.stringify(intake)
    if (now !== last) movedAt = performance.now()
    last = now
    if (performance.now() - movedAt > quietMs) return intake
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}
