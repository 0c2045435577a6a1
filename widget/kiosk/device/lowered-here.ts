const NAME = "lovetap-kiosk-lowered"

/** Chosen at the device, over the console's: who hangs it on the wall sees how high. Undefined: as the console says. */
export const readLowered = (): boolean | undefined => {
  try {
    const kept = localStorage.getItem(NAME)
    return kept === null ? undefined : kept === "yes"
  } catch {
    return undefined
  }
}

export const keepLowered = (lowered: boolean | undefined): void => {
  try {
    if (lowered === undefined) localStorage.removeItem(NAME)
    else localStorage.setItem(NAME, lowered ? "yes" : "no")
  } catch {
    // Then it lasts until the app is loaded again.
  }
}
