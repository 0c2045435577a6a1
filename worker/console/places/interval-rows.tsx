import type { ComponentChildren } from "preact"
import { m, t, tn } from "../../frame/speech.tsx"
import type { Standing } from "../../pulse/compare.ts"
import type { Counts, Pulse } from "../../pulse/share.ts"
import { bounds, percent } from "../wording.ts"
import { type Axis, onAxis } from "./interval-axis.ts"

/** The words beside it say the same, so it is hidden from screen readers. */
const Range = ({ pulse, axis, middle }: { pulse: Pulse; axis: Axis; middle: number | undefined }) => (
  <svg class="range" aria-hidden="true">
    <line class="rail" x1="0" x2="100%" y1="50%" y2="50%" />
    {middle !== undefined && (
      <line class="middle" x1={`${onAxis(axis, middle)}%`} x2={`${onAxis(axis, middle)}%`} y1="0" y2="100%" />
    )}
    {pulse.tag === "told" && (
      <>
        <line
          class="span"
          x1={`${onAxis(axis, pulse.interval.lower)}%`}
          x2={`${onAxis(axis, pulse.interval.upper)}%`}
          y1="50%"
          y2="50%"
        />
        <circle class="share" cx={`${onAxis(axis, pulse.share)}%`} cy="50%" r="5" />
      </>
    )}
  </svg>
)

const VERDICTS = {
  better: m("clearly better"),
  worse: m("clearly worse"),
  "no clear difference": undefined,
  "too few": undefined,
} as const

export interface IntervalRow extends Counts {
  key: string
  name: ComponentChildren
  /** Small, below the name. */
  about?: ComponentChildren
  href?: string
  pulse: Pulse
  standing?: Standing
}

interface IntervalRowsProps {
  rows: readonly IntervalRow[]
  axis: Axis
  /** Share to compare with: a line across all rows. */
  middle?: number | undefined
}

/** Shares with their intervals, one under the other on one axis. */
export const IntervalRows = ({ rows, axis, middle }: IntervalRowsProps) => (
  <ul class="ranges">
    {rows.map(({ key, name, about, href, love, hate, pulse, standing }) => {
      const verdict = standing && VERDICTS[standing.verdict]
      return (
        <li key={key} data-key={key}>
          <span class="what">
            {href === undefined ? <span>{name}</span> : <a href={href}>{name}</a>}
            {about && <small>{about}</small>}
          </span>
          <Range pulse={pulse} axis={axis} middle={middle} />
          <span class="told-share">
            {pulse.tag === "told" ? (
              <>
                <b>{percent(pulse.share)}</b> <small>{bounds(pulse.interval)}</small>
              </>
            ) : (
              <small>{pulse.votes === 0 ? t("no votes") : t("too few to tell")}</small>
            )}
          </span>
          <span class="counts">
            {verdict && <b class={`verdict ${standing.verdict}`}>{t(verdict)}</b>}
            <small>{tn(love + hate, "{n} vote", "{n} votes")}</small>
          </span>
        </li>
      )
    })}
  </ul>
)

/** What the rows are drawn on, said once above them. */
export const AxisLine = ({ axis }: { axis: Axis }) => (
  <div class="share-axis" aria-hidden="true">
    <p>
      <span>{percent(axis.from)}</span>
      <span>{percent(axis.to)}</span>
    </p>
  </div>
)
