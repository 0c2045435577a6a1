import { NO_TRIES, type PinTries } from "./pin-tries.ts"

const NAME = "lovetap-kiosk-pin-tries"

/** Loading the app again must not give new tries. A device that keeps nothing starts anew each time. */
export const readTries = (): PinTries => {
  try {
    const [wrong = 0, pauseUntil = 0] = (localStorage.getItem(NAME) ?? "").split(" ").map(Number)
    return wrong > 0 && pauseUntil >= 0 ? { wrong, pauseUntil } : NO_TRIES
  } catch {
    return NO_TRIES
  }
}

export const rememberTries = ({ wrong, pauseUntil }: PinTries): void => {
  try {
    if (wrong === 0) localStorage.removeItem(NAME)
    else localStorage.setItem(NAME, `${wrong} ${pauseUntil}`)
  } catch {
    // As above.
  }
}
