import type { Period } from "../../pulse/period.ts"
import { addressOf, periodFields } from "../period-of.ts"
import { SplitBar } from "../split-bar.tsx"
import { bounds, count, counted, initials, percent } from "../wording.ts"
import { Sparkline } from "./sparkline.tsx"
import { TrendMark } from "./trend-mark.tsx"
import type { TileView } from "./view.ts"

const Figures = ({ pulse, series, trend }: TileView) => {
  if (pulse.tag === "too few") {
    return (
      <p class="few">
        {pulse.votes === 0 ? "No votes in this period" : `Too few to tell: ${counted(pulse.votes, "vote")}`}
      </p>
    )
  }
  return (
    <>
      <p class="pulse">
        <big>{percent(pulse.share)}</big> <small>love · {bounds(pulse.interval)}</small>
      </p>
      <Sparkline points={series.points} />
      <SplitBar {...pulse} />
      <p class="foot">
        <span>
          {count(pulse.love)} love · {count(pulse.hate)} hate
        </span>
        <TrendMark trend={trend} />
      </p>
    </>
  )
}

const Owner = ({ name }: { name: string }) => (
  <span class="owner" title={name}>
    <span aria-hidden="true">{initials(name)}</span>
    <span class="unseen">Owner: {name}</span>
  </span>
)

export const Tile = ({ view, period }: { view: TileView; period: Period }) => {
  const { touchpoint, spot } = view
  return (
    <li class={spot ? `tile ${spot}` : "tile"} data-key={touchpoint.slug}>
      <div class="name">
        <h3>
          <a href={addressOf(`/touchpoints/${touchpoint.slug}`, periodFields(period))}>{touchpoint.name}</a>
        </h3>
        {touchpoint.owner !== null && <Owner name={touchpoint.owner} />}
      </div>
      <Figures {...view} />
      {(spot || touchpoint.critical || touchpoint.kind === "passive") && (
        <ul class="tags" aria-label="Marks">
          {spot && <li class={spot}>{spot} spot</li>}
          {touchpoint.critical && <li>critical</li>}
          {touchpoint.kind === "passive" && <li>passive</li>}
        </ul>
      )}
    </li>
  )
}
