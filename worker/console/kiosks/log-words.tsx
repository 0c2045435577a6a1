import type { ComponentChildren } from "preact"
import * as v from "valibot"
import { KioskSettings } from "../../../shared/kiosk-settings.ts"
import { LANGUAGE_NAMES } from "../../../shared/language-names.ts"
import { m, T, t } from "../../frame/speech.tsx"
import { timeText, WEEKDAYS } from "./draft.ts"

interface Words {
  did: ComponentChildren
  facts: readonly string[]
}

const Some = v.partial(KioskSettings)
type Some = v.InferOutput<typeof Some>
const Detail = v.object({ kiosk: v.number(), before: Some, after: Some, undoes: v.optional(v.number()) })

/** Said by `t`. */
const LOOKS = { auto: m("auto##look"), light: m("light##look"), dark: m("dark##look") } as const

const onOff = (on: boolean | undefined) => (on === undefined ? undefined : on ? t("yes") : t("no"))

const sayHours = (hours: NonNullable<KioskSettings["hours"]>): string =>
  hours
    .map((day, index) => {
      const name = t(WEEKDAYS[index] ?? "")
      return `${name} ${day ? `${timeText(day.from)}–${timeText(day.to)}` : t("closed")}`
    })
    .join(", ")

/** Each field that is told of, as a member reads it: what it is called, and what it says. */
const linesOf = (some: Some): Map<string, string> => {
  const { name, place, plan, hours, languages, look, removedAt } = some
  const lines: [string, string | undefined][] = [
    [t("Name"), name],
    [t("Place"), place === null ? t("none") : place],
    [t("Asks"), plan?.map(({ from, touchpoint }) => `${timeText(from)} ${touchpoint}`).join(", ")],
    [t("Open##hours"), hours === null ? t("always") : hours && sayHours(hours)],
    [t("Languages"), languages?.map((language) => LANGUAGE_NAMES[language]).join(", ")],
    [t("Reasons"), onOff(some.reasons)],
    [t("Writing"), onOff(some.comment)],
    [t("Sound"), onOff(some.sound)],
    [t("Look"), look && t(LOOKS[look])],
    [t("Within reach from a wheelchair"), onOff(some.reach)],
    [t("In the list"), removedAt === undefined ? undefined : onOff(removedAt === null)],
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
      <T
        say={undoes === undefined ? "changed <a>kiosk {kiosk}</a>" : "undid a change of <a>kiosk {kiosk}</a>"}
        kiosk={String(kiosk)}
        a={(inside) => <a href={`/kiosks/${kiosk}`}>{inside}</a>}
      />
    ),
    facts,
  }
}

const DEEDS = {
  created: m("set up the kiosk {kiosk}"),
  paired: m("paired a tablet with the kiosk {kiosk}"),
  revoked: m("revoked the tablet of the kiosk {kiosk}"),
  "pin-set": m("set the PIN of the kiosk {kiosk}"),
  "pin-removed": m("took the PIN away from the kiosk {kiosk}"),
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
      <T
        say={DEEDS[deed]}
        kiosk={
          <a href={`/kiosks/${kiosk}`}>
            <bdi>{name}</bdi>
          </a>
        }
      />
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
      <T
        say={
          takes
            ? "is on it: <a>kiosk {kiosk}</a> was dark"
            : "is not on it any more: <a>kiosk {kiosk}</a> was dark"
        }
        kiosk={String(kiosk)}
        a={(inside) => <a href={`/kiosks/${kiosk}`}>{inside}</a>}
      />
    ),
    facts: [],
  }
}
