import * as v from "valibot"
import type { BuiltWidget } from "../../../shared/tag.ts"
import type { Env } from "../../env.ts"

const Built = v.object({
  version: v.string(),
  released: v.boolean(),
  script: v.string(),
  integrity: v.record(v.string(), v.string()),
}) satisfies v.GenericSchema<unknown, BuiltWidget>

/** What `npm run build` says of the widget it has made; undefined where there is no such file. */
export const readBuilt = async (env: Env, origin: string): Promise<BuiltWidget | undefined> => {
  const answer = await env.ASSETS.fetch(`${origin}/w.json`)
  if (!answer.ok) return undefined
  const built = v.safeParse(Built, await answer.json())
  return built.success ? built.output : undefined
}
