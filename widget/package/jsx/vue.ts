import type { DefineComponent, HTMLAttributes } from "vue"
import type { JSX } from "vue/jsx-runtime"
import type { LoveTapAttributes, LoveTapEvents } from "../lovetap.ts"

type Listeners = {
  [Name in keyof LoveTapEvents as `on${Capitalize<Name>}`]?: (event: LoveTapEvents[Name]) => void
}

/** `key` is Vue's own: the site key is the page's, or goes with `defineLovetap`. */
export type LoveTapProps = Omit<HTMLAttributes, keyof LoveTapAttributes> &
  Omit<LoveTapAttributes, "key"> &
  Listeners

export type LoveTapJsxProps = LoveTapProps & JSX.IntrinsicAttributes

declare module "vue" {
  interface GlobalComponents {
    "love-tap": DefineComponent<LoveTapProps>
  }
}

declare module "vue/jsx-runtime" {
  namespace JSX {
    interface IntrinsicElements {
      "love-tap": LoveTapJsxProps
    }
  }
}
