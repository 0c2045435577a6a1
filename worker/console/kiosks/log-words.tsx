import type { ComponentChildren } from "preact"
import * as v from "valibot"
import { KioskSettings } from "../../../shared/kiosk-settings.ts"
import { LANGUAGE_NAMES } from "../../../shared/language-names.ts"
import { timeText, WEEKDAYS } from "./draft.ts"

interface Words {
  did: ComponentChildren
  facts: readonly string[]
}

const Some = v.partial(KioskSettings)
type Some = v.InferOutput<typeof Some>
const Detail = v.object({ kiosk: v.number(), before: Some, after: Some, undoes: v.optional(v.number()) })

const onOff = (on: boolean | undefined) => (on === undefined ? undefined : on ? "yes" : "no")

const sayHours = (hours: NonNullable<KioskSettings["hours"]>): string =>
  hours
    .map((day, index) => `${WEEKDAYS[index]} ${day ? `${timeText(day.from)}–${timeText(day.to)}` : "closed"}`)
    .join(", ")

/** Each field that is told of, as a member reads it: what it is called, and what it says. */
const linesOf = (some: Some): Map<string, string> => {
  const { name, place, plan, hours, languages, look, removedAt } = some
  const lines: [string, string | undefined][] = [
    ["Name", name],
    ["Place", place === null ? "none" : place],
    ["Asks", plan?.map(({ from, touchpoint }) => `${timeText(from)} ${touchpoint}`).join(", ")],
    ["Open", hours === null ? "always" : hours && sayHours(hours)],
    ["Languages", languages?.map((language) => LANGUAGE_NAMES[language]).join(", ")],
    ["Reasons", onOff(some.reasons)],
    ["Writing", onOff(some.comment)],
    ["Sound", onOff(some.sound)],
    ["Look", look],
    ["Within reach from a wheelchair", onOff(some.reach)],
    ["In the list", removedAt === undefined ? undefined : onOff(removedAt === null)],
  ]
  return new Map(lines.flatMap(([called, said]) => (said === undefined ? [] : [[called, said]])))
}

/** A change of how a kiosk is set up. */
export const kioskLogWords = (detail: unknown): Words | undefined => {
  const { success, output } = v.safeParse(Detail, detail)
  if (!success) return undefined
  const { before, after, kiosk, undoes } = output
  const was = linesOf(before)
  const facts = Array.from(linesOf(after), ([called, is]) => `${called}: ${was.get(called) ?? "?"} → ${is}`)
  return {
    did: (
      <>
        {undoes === undefined ? "changed" : "undid a change of"}{" "}
        <a href={`/kiosks/${kiosk}`}>kiosk {kiosk}</a>
      </>
    ),
    facts,
  }
}

const DEEDS = {
  created: "set up the kiosk",
  paired: "paired a tablet with the kiosk",
  revoked: "revoked the tablet of the kiosk",
  "pin-set": "set the PIN of the kiosk",
  "pin-removed": "took the PIN away from the kiosk",
} as const
const DeedDetail = v.object({
  kiosk: v.number(),
  name: v.string(),
  deed: v.picklist(["created", "paired", "revoked", "pin-set", "pin-removed"]),
})

/** What was done to a kiosk beside its settings. */
export const kioskDeedWords = (detail: unknown): Words | undefined => {
  const { success, output } = v.safeParse(DeedDetail, detail)
  if (!success) return undefined
  const { kiosk, name, deed } = output
  return {
    did: (
      <>
        {DEEDS[deed]}{" "}
        <a href={`/kiosks/${kiosk}`}>
          <bdi>{name}</bdi>
        </a>
      </>
    ),
    facts: [],
  }
}

const AlertDetail = v.object({ alert: v.number(), kind: v.string(), kiosk: v.number(), takes: v.boolean() })

/** Who said that they see to an alert. */
export const alertLogWords = (detail: unknown): Words | undefined => {
  const { success, output } = v.safeParse(AlertDetail, detail)
  if (!success) return undefined
  const { kiosk, takes } = output
  return {
    did: (
      <>
        {takes ? "is on it" : "is not on it any more"}: <a href={`/kiosks/${kiosk}`}>kiosk {kiosk}</a> was
        dark
      </>
    ),
    facts: [],
  }
}
