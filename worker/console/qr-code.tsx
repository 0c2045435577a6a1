import { encode } from "uqr"

interface QrCodeProps {
  text: string
  /** What it leads to, for who can't see it. */
  label: string
}

/** Dark modules of one line that touch become one stroke. */
const pathOf = (modules: readonly (readonly boolean[])[]): string =>
  modules
    .flatMap((line, y) =>
      Array.from(
        line
          .map((dark) => (dark ? "1" : "0"))
          .join("")
          .matchAll(/1+/g),
        ({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`,
      ),
    )
    .join("")

/** A code for a camera at a screen, with the quiet zone of four modules that the standard asks for. Black on white always. */
export const QrCode = ({ text, label }: QrCodeProps) => {
  const { data, size } = encode(text, { ecc: "M", border: 4 })
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={pathOf(data)} />
    </svg>
  )
}
