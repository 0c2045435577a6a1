import type { DetailedHTMLProps, HTMLAttributes } from "react"
import type { LoveTapAttributes, LoveTapEvents } from "../lovetap.ts"

type Listeners = { [Name in keyof LoveTapEvents as `on${Name}`]?: (event: LoveTapEvents[Name]) => void }

/** `key` is React's own: the site key is the page's, or goes with `defineLovetap`. */
export type LoveTapProps = Omit<
  DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>,
  Exclude<keyof LoveTapAttributes, "key">
> &
  Omit<LoveTapAttributes, "key"> &
  Listeners & { class?: string }

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "love-tap": LoveTapProps
    }
  }
}
