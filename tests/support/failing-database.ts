import type { D1Database } from "@cloudflare/workers-types"

/** How one call of `batch` goes wrong: before anything is written, or after all of it is. */
export type Failure = { when: "before" | "after"; message: string }

/** A D1 whose next batches fail as listed, one after the other; then it works. */
export const failingDatabase = (db: D1Database, failures: Failure[]): D1Database =>
  new Proxy(db, {
    get(target, name) {
      if (name !== "batch") return Reflect.get(target, name).bind(target)
      return async (statements: Parameters<D1Database["batch"]>[0]) => {
        const failure = failures.shift()
        if (failure?.when === "before") throw new Error(failure.message)
        const results = await target.batch(statements)
        if (failure) throw new Error(failure.message)
        return results
      }
    },
  })
