/** What the Worker adds to what stands on the page: `palette/routes.ts` makes it. */
export interface Told {
  words: Record<string, string>
  items: [kind: string, name: string, href: string][]
}

const ANSWER_MAX_MS = 8_000

let told: Told | undefined
let version = ""

/** As new as can be; what was told before, where nobody answers; undefined where nobody ever has. */
export const readTold = async (): Promise<Told | undefined> => {
  try {
    const answer = await fetch("/palette.json", {
      headers: version ? { "If-None-Match": version } : {},
      redirect: "error",
      signal: AbortSignal.timeout(ANSWER_MAX_MS),
    })
    if (answer.status === 200) {
      told = await answer.json()
      version = answer.headers.get("ETag") ?? ""
    }
  } catch {
    // Offline: what is known serves.
  }
  return told
}
