import type { loadBeside as fromWorker } from "../mount/arrange-parts.ts"

const PARTS: Readonly<Record<string, () => Promise<object>>> = {
  "arrange-for": () => import("../mount/attach-to.ts"),
  "arrange-when": () => import("../mount/wait-for-moment.ts"),
  "arrange-where": () => import("../mount/make-movable.ts"),
}

/** Takes the place of `mount/arrange-parts.ts` in the package: what is loaded is named where a bundler sees it. */
export const loadBeside: typeof fromWorker = async (name: string) => {
  const part = await PARTS[name]?.()
  return part && Reflect.get(part, "default")
}
