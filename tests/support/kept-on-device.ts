import type { Page } from "@playwright/test"

/** What the outbox of this collector holds on the page's device; undefined: there is none. */
export const keptOnDevice = (page: Page, collector: string): Promise<Record<string, unknown>[] | undefined> =>
  page.evaluate(async (name) => {
    const all = await indexedDB.databases()
    if (!all.some((database) => database.name === name)) return undefined
    const opening = indexedDB.open(name)
    await new Promise((done) => {
      opening.onsuccess = done
    })
    const rows = opening.result.transaction("votes").objectStore("votes").getAll()
    await new Promise((done) => {
      rows.onsuccess = done
    })
    opening.result.close()
    return rows.result
  }, collector)
