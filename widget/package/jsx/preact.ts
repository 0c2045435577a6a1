import type { HTMLAttributes } from "preact"
import type { LoveTapAttributes, LoveTapEvents } from "../lovetap.ts"

type Listeners = { [Name in keyof LoveTapEvents as `on${Name}`]?: (event: LoveTapEvents[Name]) => void }

/** `key` is Preact's own: the site key is the page's, or goes with `defineLovetap`. */
export type LoveTapProps = Omit<HTMLAttributes<HTMLElement>, Exclude<keyof LoveTapAttributes, "key">> &
  Omit<LoveTapAttributes, "key"> &
  Listeners

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "love-tap": LoveTapProps
    }
  }
}
