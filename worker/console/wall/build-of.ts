import type { Env } from "../../env.ts"

/** What a screen has loaded for good, until it loads itself anew. */
const LOADED = ["/console/wall.js", "/console/wall-page.css", "/console/console.css"]

/** What is built can't change while an isolate lives. */
let known: string | undefined

/** A short name of what screens load today; the same for every isolate of one deploy. */
export const readBuild = async ({ ASSETS }: Pick<Env, "ASSETS">, origin: string): Promise<string> => {
  if (known !== undefined) return known
  const tags = await Promise.all(
    LOADED.map(async (path) => (await ASSETS.fetch(origin + path, { method: "HEAD" })).headers.get("ETag")),
  )
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(tags)))
  known = [...new Uint8Array(hash, 0, 4)].map((byte) => byte.toString(16).padStart(2, "0")).join("")
  return known
}
