import type { ComponentChildren } from "preact"
import * as v from "valibot"
import { CONSOLE_LANGUAGES } from "../../../shared/console-language.ts"
import { WallSettings } from "../../../shared/wall.ts"
import { T, t } from "../../frame/speech.tsx"
import { PERIOD_LABELS } from "./screen-sentence.tsx"

interface Words {
  did: ComponentChildren
  facts: readonly string[]
}

const Some = v.partial(WallSettings)
type Some = v.InferOutput<typeof Some>
const Detail = v.object({ wall: v.number(), before: Some, after: Some, undoes: v.optional(v.number()) })

const linesOf = ({ name, touchpoints, period, look, language }: Some): Map<string, string> => {
  const lines: [string, string | undefined][] = [
    [t("Name"), name],
    [t("What it shows"), touchpoints === null ? t("the whole journey##wall") : touchpoints?.join(", ")],
    [t("Period"), period && t(PERIOD_LABELS[period])],
    [t("Look"), look],
    [t("Language"), language && CONSOLE_LANGUAGES[language].name],
  ]
  return new Map(lines.flatMap(([called, said]) => (said === undefined ? [] : [[called, said]])))
}

const link = (wall: number) => (inside: ComponentChildren) => <a href={`/walls/${wall}`}>{inside}</a>

/** A change of what a wall shows. */
export const wallLogWords = (detail: unknown): Words | undefined => {
  const { success, output } = v.safeParse(Detail, detail)
  if (!success) return undefined
  const { before, after, wall, undoes } = output
  const was = linesOf(before)
  return {
    did:
      undoes === undefined ? (
        <T say="changed <a>wall {wall}</a>" wall={String(wall)} a={link(wall)} />
      ) : (
        <T say="undid a change of <a>wall {wall}</a>" wall={String(wall)} a={link(wall)} />
      ),
    facts: Array.from(linesOf(after), ([called, is]) => `${called}: ${was.get(called) ?? "?"} → ${is}`),
  }
}

const LinkDetail = v.object({
  wall: v.number(),
  name: v.string(),
  deed: v.picklist(["created", "replaced", "revoked", "restored"]),
})

/** What was done to a wall's link. The link itself stands nowhere. */
export const wallLinkWords = (detail: unknown): Words | undefined => {
  const { success, output } = v.safeParse(LinkDetail, detail)
  if (!success) return undefined
  const { wall, name, deed } = output
  const parts = { name: <bdi>{name}</bdi>, a: link(wall) }
  const did = {
    created: <T say="made the wall <a>{name}</a>" {...parts} />,
    replaced: <T say="gave the wall <a>{name}</a> a new link" {...parts} />,
    revoked: <T say="revoked the link of the wall <a>{name}</a>" {...parts} />,
    restored: <T say="gave the wall <a>{name}</a> its link back" {...parts} />,
  }[deed]
  return { did, facts: [] }
}
