import type { Env } from "../../env.ts"

/** The kiosk's page names its script by the hash of its build: `/kiosk/app-b5f71377.js`. */
const SCRIPT = /\/kiosk\/app-([0-9a-f]+)\.js/

/** What is built can't change while an isolate lives. Null: there is no kiosk page. */
let known: string | null | undefined

/** The hash of the app that kiosks load today: a version that does not end in it is an older one. */
export const readAppBuild = async (
  { ASSETS }: Pick<Env, "ASSETS">,
  origin: string,
): Promise<string | null> => {
  if (known !== undefined) return known
  const page = await ASSETS.fetch(`${origin}/kiosk`)
  known = (page.ok && SCRIPT.exec(await page.text())?.[1]) || null
  return known
}

/** Versions end in the hash of their build: `0.1.0+b5f71377`. Of one that has none, nobody can tell. */
export const isOlder = (version: string, build: string | null): boolean =>
  build !== null && version.includes("+") && !version.endsWith(`+${build}`)
