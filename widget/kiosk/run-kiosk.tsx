import { render, type VNode } from "preact"
import * as v from "valibot"
import { KioskConfig, type KioskState } from "../../shared/kiosk.ts"
import { type Customers, serveCustomers } from "./customers.tsx"
import { followUpdates } from "./device/follow-updates.ts"
import { enterFullScreen } from "./device/full-screen.ts"
import { keepLowered, readLowered } from "./device/lowered-here.ts"
import { readBattery } from "./device/read-battery.ts"
import { followStaffGesture } from "./device/staff-gesture.ts"
import type { Keep, KeepHost, KeepState } from "./keep/keep.ts"
import { dressPage, keepFocus } from "./page.ts"
import { pairKiosk, readCode } from "./staff/pair-kiosk.ts"
import { type Pairing, PairScreen } from "./staff/pair-screen.tsx"
import { RemovedScreen } from "./staff/removed-screen.tsx"
import { type Staff, serveStaff } from "./staff/serve-staff.tsx"
import { WelcomeScreen } from "./staff/welcome-screen.tsx"
import type { SpokenLanguages } from "./words/spoken.ts"

/** Fine enough for a countdown in seconds, coarse enough for a battery. */
const TICK_MS = 200
/** Longer than anybody stands before a kiosk without touching it: then a new version may take over. */
const UPDATE_REST_MS = 60_000

interface Given {
  root: HTMLElement
  openKeep(host: KeepHost): Keep
  languages: SpokenLanguages
  version: string
}

type Stage =
  | { tag: "pairing"; pairing: Pairing }
  | { tag: "welcome" }
  | { tag: "serving" }
  | { tag: "staff"; staff: Staff }
  | { tag: "removed" }

const NO_CODE: Pairing = { code: "", trouble: "", isBusy: false }
/** What is easily taken for something else stands in no code: see CODE_ALPHABET of shared/kiosk.ts. */
const NOT_A_CODE =
  "Look again: a code has eight letters and digits, like K7MW-3RFA, and none of B I L O S U V Z 0 1 2 5 8."
const NO_KEY =
  "This browser can keep no key. Use a current browser over https, and no private window. Then try again."
const NO_DISK = "This device’s disk takes nothing. Make room on it, then ask for a new code."

/** The code that the console's picture of it brings along, once. */
const codeInAddress = (): string => {
  const code = decodeURIComponent(location.hash.slice(1))
  if (code) history.replaceState(null, "", location.pathname)
  return code
}

export const runKiosk = async ({ root, openKeep, languages, version }: Given): Promise<void> => {
  const updates = followUpdates()
  let battery: KioskState["battery"]
  let lowered = readLowered()
  let customers: Customers | undefined
  /** What the keep tells before there is a screen is read for the first one. */
  let isOn = false
  const keep = openKeep({
    report: async () => {
      battery = await readBattery()
      return { version, ...(battery ? { battery } : {}) }
    },
    heard: (answer) => {
      // A config that this version can't read yet is left alone: the next version can.
      const config = v.safeParse(KioskConfig, answer.config)
      if (!config.success) return
      keep.apply(config.output)
      customers?.take(config.output)
    },
    changed: () => {
      if (isOn) refresh()
    },
  })

  let kept: KeepState = await keep.state()
  let stage: Stage = { tag: "pairing", pairing: { ...NO_CODE, code: codeInAddress() } }
  let touchedAt = performance.now()

  const ticks = () => performance.now()
  const wallNow = () => Date.now()
  const trueNow = () => Date.now() + (kept.clockErrorMs ?? 0)

  const serve = (config: KioskConfig) => {
    customers = serveCustomers(config, {
      keep,
      languages,
      trueNow,
      ticks,
      wallNow,
      loweredHere: () => lowered,
      show: () => show(),
    })
  }

  const turn = (next: Stage) => {
    stage = next
    show()
  }

  const refresh = async () => {
    kept = await keep.state()
    show()
  }

  const pair = async (typed: Pairing) => {
    const say = (trouble: string) => turn({ tag: "pairing", pairing: { ...typed, trouble, isBusy: false } })
    const code = readCode(typed.code)
    if (!code) return say(NOT_A_CODE)
    turn({ tag: "pairing", pairing: { ...typed, trouble: "", isBusy: true } })
    const key = await keep.makeKey()
    if (!key) return say(NO_KEY)
    const paired = await pairKiosk(code, key, version)
    if (paired.tag === "refused") return say(paired.why)
    if (!(await keep.pair(paired.answer))) return say(NO_DISK)
    serve(paired.answer.config)
    kept = await keep.state()
    turn({ tag: "welcome" })
  }

  const openStaff = (served: Customers) => {
    const leave = () => turn({ tag: "serving" })
    const staff = serveStaff({
      keep,
      customers: served,
      version,
      kept: () => kept,
      battery: () => battery,
      trueNow,
      ticks,
      wallNow,
      lower: (chosen) => {
        lowered = chosen
        keepLowered(chosen)
        served.go({ type: "lower", lowered: chosen })
        show()
      },
      updateWaits: updates.isWaiting,
      update: updates.takeOver,
      changed: () => show(),
      leave,
      unpaired: () => {
        customers = undefined
        turn({ tag: "pairing", pairing: NO_CODE })
      },
    })
    turn({ tag: "staff", staff })
    updates.look()
    refresh()
  }

  const view = (): VNode => {
    switch (stage.tag) {
      case "pairing": {
        const { pairing } = stage
        return (
          <PairScreen
            pairing={pairing}
            waiting={kept.waiting}
            type={(code) => turn({ tag: "pairing", pairing: { ...pairing, code, trouble: "" } })}
            pair={() => pair(pairing)}
          />
        )
      }
      case "welcome":
        return customers ? (
          <WelcomeScreen
            config={customers.config()}
            start={() => {
              enterFullScreen()
              turn({ tag: "serving" })
            }}
          />
        ) : (
          <main />
        )
      case "serving":
        return customers?.view() ?? <main />
      case "staff":
        return stage.staff.view()
      case "removed":
        return (
          <RemovedScreen
            waiting={kept.waiting}
            pairAgain={() => turn({ tag: "pairing", pairing: NO_CODE })}
          />
        )
    }
  }

  const show = () => {
    render(view(), root)
    dressPage(customers?.config().look ?? "auto")
    keepFocus(root)
  }

  const mayUpdate = () => {
    if (stage.tag === "serving") return customers?.isAtRest(UPDATE_REST_MS) ?? false
    const isUntouched = ticks() - touchedAt >= UPDATE_REST_MS
    return isUntouched && (stage.tag === "removed" || (stage.tag === "pairing" && stage.pairing.code === ""))
  }

  const passTime = () => {
    customers?.passTime()
    if (stage.tag === "staff" && stage.staff.isGone()) stage = { tag: "serving" }
    const isServing = stage.tag === "serving" || stage.tag === "staff" || stage.tag === "welcome"
    if (kept.standing === "revoked" && isServing && (customers?.isFree() ?? true)) {
      customers = undefined
      stage = { tag: "removed" }
    }
    if (updates.isWaiting() && mayUpdate()) updates.takeOver()
    show()
  }

  const pairing = await keep.pairing()
  if (pairing) {
    serve(pairing.config)
    stage = { tag: "serving" }
  } else if (kept.standing === "revoked") stage = { tag: "removed" }
  followStaffGesture(() => {
    if (stage.tag === "serving" && customers) openStaff(customers)
  })
  addEventListener(
    "pointerdown",
    () => {
      touchedAt = ticks()
      if (stage.tag === "staff") stage.staff.touch()
    },
    { capture: true },
  )
  addEventListener("hashchange", () => {
    const code = codeInAddress()
    if (code && stage.tag === "pairing") turn({ tag: "pairing", pairing: { ...NO_CODE, code } })
  })
  isOn = true
  await refresh()
  setInterval(passTime, TICK_MS)
}
