const HOLD_MS = 3000
/** Of the top right corner: found without looking, met by no customer who goes for a face. */
const CORNER_PX = 96

/** Calls when somebody holds the top right corner, or the Escape key, for three seconds. */
export const followStaffGesture = (call: () => void): void => {
  let holding: ReturnType<typeof setTimeout> | undefined
  const hold = () => {
    clearTimeout(holding)
    holding = setTimeout(call, HOLD_MS)
  }
  const release = () => clearTimeout(holding)
  const isInCorner = ({ clientX, clientY }: PointerEvent) =>
    clientX >= innerWidth - CORNER_PX && clientY <= CORNER_PX

  addEventListener("pointerdown", (event) => isInCorner(event) && hold(), { capture: true })
  addEventListener("pointermove", (event) => !isInCorner(event) && release(), { capture: true })
  addEventListener("pointerup", release, { capture: true })
  addEventListener("pointercancel", release, { capture: true })
  addEventListener("keydown", ({ key, repeat }) => key === "Escape" && !repeat && hold(), { capture: true })
  addEventListener("keyup", ({ key }) => key === "Escape" && release(), { capture: true })
}
