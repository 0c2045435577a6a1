import { isDark } from "../../../shared/kiosk-dark.ts"
import { KIOSK_DARK_AFTER_MS, KIOSK_HEARTBEAT_MS } from "../../../shared/limits.ts"
import { plannedAt, wallTime } from "../../../shared/opening-hours.ts"
import { t, tn } from "../../frame/speech.tsx"
import type { Kiosk, KiosksRead } from "../../store/kiosks.ts"
import { momentName, percent, tenths } from "../wording.ts"

/** How a kiosk stands, from what needs someone most to what needs nobody. */
export const STANDINGS = ["dark", "behind", "never", "fine", "asleep", "revoked"] as const
export type Standing = (typeof STANDINGS)[number]

/** Votes that wait longer than it takes to be heard a few times: something keeps them from being sent. */
const BEHIND_AFTER_MS = 5 * KIOSK_HEARTBEAT_MS

export const standingOf = ({ settings, device }: Kiosk, timeZone: string, now: number): Standing => {
  if (device === null) return "never"
  if (device.revokedAt !== null) return "revoked"
  const { lastSeenAt, state } = device
  if (isDark({ hours: settings.hours, timeZone, lastSeenAt }, now)) return "dark"
  if (now - lastSeenAt >= KIOSK_DARK_AFTER_MS) return "asleep"
  const oldest = state.oldestAt === null ? now : Date.parse(state.oldestAt)
  const behind = state.compacted > 0 || (state.waiting > 0 && now - oldest >= BEHIND_AFTER_MS)
  return behind ? "behind" : "fine"
}

/** One short sentence. */
export const sayStanding = (kiosk: Kiosk, standing: Standing, timeZone: string, now: number): string => {
  const { device, codeUntil } = kiosk
  const when = (at: number) => momentName(at, timeZone, now)
  switch (standing) {
    case "dark":
      return device ? t("Dark: last heard {when}", { when: when(device.lastSeenAt) }) : t("Dark: never heard")
    case "behind":
      return tn(device?.state.waiting ?? 0, "Behind: {n} vote waiting", "Behind: {n} votes waiting")
    case "never":
      return codeUntil !== null && codeUntil > now ? t("Waiting for its code to be typed") : t("Never came")
    case "fine":
      return t("Fine")
    case "asleep":
      return t("Asleep outside its hours")
    case "revoked":
      return device?.revokedAt ? t("Revoked {when}", { when: when(device.revokedAt) }) : t("Revoked")
  }
}

/** The touchpoint that it asks about at this moment, by its name where it is live. */
export const askingNow = (
  { settings }: Kiosk,
  touchpoints: KiosksRead["touchpoints"],
  timeZone: string,
  now: number,
): string => {
  const live = settings.plan.filter((part) => touchpoints.some(({ slug }) => slug === part.touchpoint))
  const slug = plannedAt(live, wallTime(timeZone, now).minute)
  return (
    touchpoints.find((touchpoint) => touchpoint.slug === slug)?.name ??
    t("Nothing: its touchpoint was archived")
  )
}

/** Counted today at its touchpoints and its place, through kiosks: those of another one that asks the same there too. */
export const votesToday = ({ settings }: Kiosk, today: KiosksRead["today"]): number => {
  const slugs = new Set<string>(settings.plan.map(({ touchpoint }) => touchpoint))
  return today
    .filter(({ slug, place }) => slugs.has(slug) && place === (settings.place ?? ""))
    .reduce((sum, { votes }) => sum + votes, 0)
}

const MEGABYTE = 1_000_000
/** "1.2 GB", "340 MB": as storage is sold. */
export const sayBytes = (bytes: number): string =>
  bytes >= 1000 * MEGABYTE
    ? t("{size} GB", { size: tenths(bytes / (1000 * MEGABYTE)) })
    : t("{size} MB", { size: Math.round(bytes / MEGABYTE) })

export const sayBattery = (battery: { level: number; charging: boolean } | undefined): string | undefined =>
  battery &&
  (battery.charging ? t("{level}, charging", { level: percent(battery.level) }) : percent(battery.level))
