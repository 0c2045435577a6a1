import type { SettingsView } from "./settings-screen.tsx"

interface Fact {
  name: string
  value: string
  isBad?: boolean
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const MIB_BYTES = 2 ** 20
/** A clock further off than this is worth setting right, although votes are corrected. */
const CLOCK_WRONG_MS = MINUTE_MS
/** Heartbeats have been missing for a while. */
const SILENT_MS = 10 * MINUTE_MS
/** Tens of thousands of votes still fit. */
const STORAGE_LOW_BYTES = 50 * MIB_BYTES
const BATTERY_LOW = 0.2

const MEGABYTE = 1_000_000

/** As the console says it. */
const storageOf = (bytes: number | null): string => {
  if (bytes === null) return "The browser does not say"
  const megabytes = bytes / MEGABYTE
  return megabytes >= 1000 ? `${(megabytes / 1000).toFixed(1)} GB` : `${Math.round(megabytes)} MB`
}

const votes = (count: number) => (count === 1 ? "1 vote" : `${count.toLocaleString("en")} votes`)

/** “3 minutes”, “2 days”: as exact as anybody needs it. */
export const sayDuration = (ms: number): string => {
  const say = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`
  if (ms < MINUTE_MS) return say(Math.round(ms / 1000), "second")
  if (ms < HOUR_MS) return say(Math.round(ms / MINUTE_MS), "minute")
  return ms < 2 * DAY_MS ? say(Math.round(ms / HOUR_MS), "hour") : say(Math.round(ms / DAY_MS), "day")
}

const clockOf = (errorMs: number | null): string => {
  if (errorMs === null) return "Not compared yet"
  if (Math.abs(errorMs) < CLOCK_WRONG_MS) return "Right"
  return `${sayDuration(Math.abs(errorMs))} ${errorMs > 0 ? "slow" : "fast"}: votes are corrected`
}

const waitingOf = ({ waiting, compacted, inMemory }: SettingsView["kept"]): string =>
  [
    waiting === 0 ? "None" : votes(waiting),
    ...(compacted > 0
      ? [`${compacted.toLocaleString("en")} as hourly counts, because the disk was full`]
      : []),
    ...(inMemory > 0 ? [`${inMemory.toLocaleString("en")} in memory only: the disk takes no more`] : []),
  ].join("; ")

/** What the settings say about this kiosk, in the order in which somebody who came because of trouble looks for it. */
export const factsOf = ({ config, touchpoint, version, kept, battery, now }: SettingsView): Fact[] => {
  const silentMs = kept.heardAt === null ? undefined : Math.max(0, now - kept.heardAt)
  const left = kept.storageLeftBytes
  return [
    { name: "Business", value: config.business },
    { name: "Place", value: config.place?.name ?? "None" },
    {
      name: "Asks about",
      value:
        config.touchpoints.find(({ slug }) => slug === touchpoint)?.name ?? "Nothing: choose in the console",
      isBad: touchpoint === undefined,
    },
    { name: "Votes to send", value: waitingOf(kept), isBad: kept.compacted > 0 || kept.inMemory > 0 },
    ...(kept.parked > 0
      ? [
          {
            name: "Refused",
            value: `${votes(kept.parked)}: ${kept.parkedWhy ?? "no reason given"}`,
            isBad: true,
          },
        ]
      : []),
    ...(kept.elsewhere > 0
      ? [
          {
            name: "Of another business",
            value: `${votes(kept.elsewhere)}: sent when this device is paired with it again`,
            isBad: true,
          },
        ]
      : []),
    {
      name: "Last contact",
      value: silentMs === undefined ? "None since the app started" : `${sayDuration(silentMs)} ago`,
      isBad: silentMs === undefined || silentMs > SILENT_MS,
    },
    {
      name: "Clock",
      value: clockOf(kept.clockErrorMs),
      isBad: Math.abs(kept.clockErrorMs ?? 0) >= CLOCK_WRONG_MS,
    },
    {
      name: "Storage left",
      value: storageOf(left),
      isBad: left !== null && left < STORAGE_LOW_BYTES,
    },
    {
      name: "Battery",
      value: battery
        ? `${Math.round(battery.level * 100)} %${battery.charging ? ", charging" : ""}`
        : "The browser does not say",
      isBad: battery !== undefined && !battery.charging && battery.level < BATTERY_LOW,
    },
    { name: "Version", value: version },
  ]
}
