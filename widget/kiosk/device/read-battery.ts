import type { KioskState } from "../../../shared/kiosk.ts"

declare global {
  interface Navigator {
    /** https://www.w3.org/TR/battery-status/; not in every browser. */
    getBattery?(): Promise<{ level: number; charging: boolean }>
  }
}

export const readBattery = async (): Promise<KioskState["battery"]> => {
  try {
    const battery = await navigator.getBattery?.()
    return battery && { level: battery.level, charging: battery.charging }
  } catch {
    return undefined
  }
}
