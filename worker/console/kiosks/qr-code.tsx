import { codeOf, pathOf, QUIET_ZONE_MODULES } from "../poster/code.ts"

/** On a screen as wide as this; a camera before it sees modules of a millimetre and more. */
const WIDTH_MM = 60

interface QrCodeProps {
  text: string
  /** What it leads to, for who can't see it. */
  label: string
}

/** A code for a tablet's camera. Black on white in every scheme. */
export const QrCode = ({ text, label }: QrCodeProps) => {
  const code = codeOf(text, WIDTH_MM, "M")
  if (!code) return null
  const side = code.size + 2 * QUIET_ZONE_MODULES
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={pathOf(code)} fill="#000" />
    </svg>
  )
}
