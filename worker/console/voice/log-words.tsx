import type { ComponentChildren } from "preact"
import * as v from "valibot"
import { Slug } from "../../../shared/ids.ts"
import { T } from "../../frame/speech.tsx"

interface Words {
  did: ComponentChildren
  facts: readonly string[]
}

const Detail = v.object({
  as: v.picklist(["read", "unread"]),
  comments: v.number(),
  /** Null: at several. */
  touchpoint: v.optional(v.nullable(Slug), null),
  undoes: v.optional(v.number()),
})

/** Comments that were marked; undefined: there are no words for it (any more). */
export const markLogWords = (detail: unknown, names: ReadonlyMap<Slug, string>): Words | undefined => {
  const { success, output } = v.safeParse(Detail, detail)
  if (!success) return undefined
  const { as, comments: n, touchpoint } = output
  const at = touchpoint === null ? "" : names.get(touchpoint) || <code>{touchpoint}</code>
  const words =
    touchpoint === null ? (
      as === "read" ? (
        <T one="marked {n} comment as read" say="marked {n} comments as read" n={n} />
      ) : (
        <T one="marked {n} comment as unread" say="marked {n} comments as unread" n={n} />
      )
    ) : as === "read" ? (
      <T one="marked {n} comment at {at} as read" say="marked {n} comments at {at} as read" n={n} at={at} />
    ) : (
      <T
        one="marked {n} comment at {at} as unread"
        say="marked {n} comments at {at} as unread"
        n={n}
        at={at}
      />
    )
  return { did: words, facts: [] }
}
