import type { HTMLAttributes } from "svelte/elements"
import type { LoveTapAttributes, LoveTapEvents } from "../lovetap.ts"

type Listeners = { [Name in keyof LoveTapEvents as `on${Name}`]?: (event: LoveTapEvents[Name]) => void }

export type LoveTapProps = Omit<HTMLAttributes<HTMLElement>, keyof LoveTapAttributes> &
  LoveTapAttributes &
  Listeners

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "love-tap": LoveTapProps
  }
}
