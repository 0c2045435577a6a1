import type { VNode } from "preact"
import type { KioskState } from "../../../shared/kiosk.ts"
import type { Customers } from "../customers.tsx"
import { enterFullScreen } from "../device/full-screen.ts"
import type { Keep, KeepState } from "../keep/keep.ts"
import { checkPin } from "./check-pin.ts"
import { sayDuration } from "./facts.ts"
import { type PinEntry, PinPad } from "./pin-pad.tsx"
import { afterWrongTry, NO_TRIES, pauseLeftMs } from "./pin-tries.ts"
import { readTries, rememberTries } from "./remember-tries.ts"
import { SettingsScreen } from "./settings-screen.tsx"

/** Settings that nobody touches are somebody's who has gone: the next in front of them is a customer. */
const GONE_MS = 60_000

interface World {
  keep: Keep
  customers: Customers
  version: string
  kept(): KeepState
  battery(): KioskState["battery"]
  trueNow(): number
  ticks(): number
  wallNow(): number
  lower(lowered: boolean): void
  updateWaits(): boolean
  update(): void
  changed(): void
  leave(): void
  unpaired(): void
}

/** Behind the gesture: the PIN, where there is one, and then the settings. */
export const serveStaff = (world: World) => {
  const { customers, keep } = world
  let isIn = customers.config().pin === null
  let entry: PinEntry = { digits: "", says: "", isPaused: false }
  let isUnpairing = false
  let touchedAt = world.ticks()

  const set = (next: Partial<PinEntry>) => {
    entry = { ...entry, ...next }
    touchedAt = world.ticks()
    world.changed()
  }

  const enter = async () => {
    const { pin } = customers.config()
    if (!pin || entry.isPaused) return
    const { digits } = entry
    set({ isPaused: true, says: "" })
    const isRight = await checkPin(digits, pin)
    rememberTries(isRight ? NO_TRIES : afterWrongTry(readTries(), world.wallNow()))
    isIn = isRight
    set({ digits: "", says: isRight ? "" : "That is not the PIN.", isPaused: false })
  }

  const paused = (): PinEntry => {
    const leftMs = pauseLeftMs(readTries(), world.wallNow())
    return leftMs > 0
      ? { digits: "", isPaused: true, says: `Too many wrong tries. Wait ${sayDuration(leftMs)}.` }
      : entry
  }

  return {
    touch: () => {
      touchedAt = world.ticks()
    },
    isGone: () => world.ticks() - touchedAt >= GONE_MS,
    view: (): VNode =>
      isIn ? (
        <SettingsScreen
          view={{
            config: customers.config(),
            touchpoint: customers.touchpoint(),
            version: world.version,
            kept: world.kept(),
            battery: world.battery(),
            lowered: customers.lowered(),
            now: world.trueNow(),
            isUnpairing,
            updateWaits: world.updateWaits(),
          }}
          actions={{
            sendNow: () => keep.sendNow(),
            fullScreen: enterFullScreen,
            lower: world.lower,
            unpair: async (sure) => {
              isUnpairing = true
              world.changed()
              if (!sure) return
              await keep.wipe()
              world.unpaired()
            },
            keepPairing: () => {
              isUnpairing = false
              world.changed()
            },
            update: world.update,
            leave: world.leave,
          }}
        />
      ) : (
        <PinPad
          entry={paused()}
          type={(digits) => set({ digits, says: "" })}
          enter={enter}
          leave={world.leave}
        />
      ),
  }
}

export type Staff = ReturnType<typeof serveStaff>
