import { renderToString } from "preact-render-to-string"
import { type Code, pathOf, QUIET_ZONE_MODULES } from "./code.ts"

const sideOf = ({ size }: Code): number => size + 2 * QUIET_ZONE_MODULES

/** Black on white in every scheme: cameras look for dark on light. */
const Drawing = ({ code }: { code: Code }) => (
  <>
    <rect width={sideOf(code)} height={sideOf(code)} fill="#fff" />
    <path d={pathOf(code)} fill="#000" />
  </>
)

/** As wide as where it stands; its address is said beside it. */
export const CodeSvg = ({ code }: { code: Code }) => (
  <svg
    class="code"
    viewBox={`0 0 ${sideOf(code)} ${sideOf(code)}`}
    shape-rendering="crispEdges"
    aria-hidden="true"
  >
    <Drawing code={code} />
  </svg>
)

/** As a file of its own, so wide when it is placed in a document. */
export const codeSvgText = (code: Code, title: string, widthMm: number): string =>
  renderToString(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${sideOf(code)} ${sideOf(code)}`}
      width={`${widthMm}mm`}
      height={`${widthMm}mm`}
      shape-rendering="crispEdges"
    >
      <title>{title}</title>
      <Drawing code={code} />
    </svg>,
  )
