import type { ComponentChildren } from "preact"
import * as v from "valibot"
import { Slug } from "../../../shared/ids.ts"
import { Kind, Stage } from "../../../shared/journey.ts"
import { T, t, tn } from "../../frame/speech.tsx"
import { stageName } from "../wording.ts"
import { Trade } from "./templates/trades.ts"
import { TRADE_WORDS } from "./trade-words.ts"

/** Names of touchpoints by slug. */
type Names = ReadonlyMap<Slug, string>

interface Words {
  did: ComponentChildren
  facts: readonly string[]
}

const placeOf = (slug: Slug, names: Names): ComponentChildren => names.get(slug) || <code>{slug}</code>

const Added = v.object({
  template: v.fallback(v.optional(Trade), undefined),
  touchpoints: v.array(v.object({ touchpoint: Slug, name: v.string(), stage: Stage })),
})

/** Touchpoints that were added, by themselves or from a template; undefined: there are no words for it. */
export const addedLogWords = (detail: unknown): Words | undefined => {
  const { success, output } = v.safeParse(Added, detail)
  if (!success) return undefined
  const { touchpoints, template } = output
  const n = touchpoints.length
  const did =
    template === undefined
      ? tn(n, "added {n} touchpoint", "added {n} touchpoints")
      : tn(
          n,
          "added {n} touchpoint from the template “{trade}”",
          "added {n} touchpoints from the template “{trade}”",
          {
            trade: t(TRADE_WORDS[template].name),
          },
        )
  return { did, facts: touchpoints.map(({ name, stage }) => `${name} · ${stageName(stage)}`) }
}

const Some = v.partial(
  v.object({
    name: v.string(),
    stage: Stage,
    kind: Kind,
    critical: v.boolean(),
    expectation: v.string(),
    target: v.nullable(v.number()),
    ownerId: v.nullable(v.number()),
    archivedAt: v.nullable(v.number()),
    slug: v.string(),
  }),
)
const Changed = v.object({ touchpoint: Slug, before: Some, after: Some, undoes: v.optional(v.number()) })
type Changed = v.InferOutput<typeof Changed>

const deedOf = ({ after, undoes }: Changed, touchpoint: ComponentChildren): ComponentChildren => {
  if (undoes !== undefined) return <T say="undid a change of {touchpoint}" touchpoint={touchpoint} />
  if (typeof after.archivedAt === "number") return <T say="archived {touchpoint}" touchpoint={touchpoint} />
  if (after.archivedAt === null) return <T say="restored {touchpoint}" touchpoint={touchpoint} />
  return <T say="changed {touchpoint}" touchpoint={touchpoint} />
}

const kindName = (kind: Kind): string => (kind === "active" ? t("active") : t("passive"))

/** “Name: Till → Checkout”, a line for each field that changed. */
const factsOf = ({ before, after }: Changed): string[] => {
  const line = (label: string, was: string, is: string) => [`${label}: ${was || "–"} → ${is || "–"}`]
  const percentOf = (target: number | null | undefined) => (target == null ? "" : t("{n} %", { n: target }))
  return [
    ...(after.slug === undefined ? [] : line(t("Name in tags"), before.slug ?? "", after.slug)),
    ...(after.name === undefined ? [] : line(t("Name"), before.name ?? "", after.name)),
    ...(after.stage === undefined
      ? []
      : line(t("Stage"), before.stage ? stageName(before.stage) : "", stageName(after.stage))),
    ...(after.kind === undefined
      ? []
      : line(t("Kind"), before.kind ? kindName(before.kind) : "", kindName(after.kind))),
    ...(after.critical === undefined
      ? []
      : [after.critical ? t("Critical from now on") : t("Not critical any more")]),
    ...(after.expectation === undefined
      ? []
      : line(t("Expectation"), before.expectation ?? "", after.expectation)),
    ...(after.target === undefined
      ? []
      : line(t("Target"), percentOf(before.target), percentOf(after.target))),
    ...(after.ownerId === undefined ? [] : [t("Another owner")]),
  ]
}

/** A change of a touchpoint's details, archiving and restoring among them. */
export const touchpointLogWords = (detail: unknown, names: Names): Words | undefined => {
  const { success, output } = v.safeParse(Changed, detail)
  return success
    ? { did: deedOf(output, placeOf(output.touchpoint, names)), facts: factsOf(output) }
    : undefined
}

const Spot = v.object({ spot: v.object({ stage: Stage, before: v.nullable(Slug) }) })
const Moved = v.object({ touchpoint: Slug, before: Spot, after: Spot, undoes: v.optional(v.number()) })

/** A touchpoint's new spot in the journey. */
export const reorderLogWords = (detail: unknown, names: Names): Words | undefined => {
  const { success, output } = v.safeParse(Moved, detail)
  if (!success) return undefined
  const { touchpoint, after, undoes } = output
  const { stage, before } = after.spot
  const name = placeOf(touchpoint, names)
  return {
    did:
      undoes === undefined ? <T say="moved {name}" name={name} /> : <T say="moved {name} back" name={name} />,
    facts: [
      before === null
        ? t("Last in “{stage}”", { stage: stageName(stage) })
        : t("In “{stage}”, before {next}", { stage: stageName(stage), next: names.get(before) ?? before }),
    ],
  }
}

const Waiting = v.object({ touchpoint: Slug, dismissed: v.union([v.boolean(), v.number()]) })

/** A name in the waiting room that was put away, or offered again. */
export const waitingNameLogWords = (detail: unknown): Words | undefined => {
  const { success, output } = v.safeParse(Waiting, detail)
  if (!success) return undefined
  const name = <code>{output.touchpoint}</code>
  return {
    did: output.dismissed ? (
      <T say="put away {name}, which votes wait for" name={name} />
    ) : (
      <T say="offered {name} again, which votes wait for" name={name} />
    ),
    facts: [],
  }
}
