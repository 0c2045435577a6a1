import { Face } from "../../frame/face.tsx"
import { t, tn } from "../../frame/speech.tsx"
import type { Trend } from "../../pulse/trend.ts"
import { Sparkline } from "../journey/sparkline.tsx"
import { SplitBar } from "../split-bar.tsx"
import { bounds, count, percent, pointsText } from "../wording.ts"
import type { ScreenTile } from "./screen-view.ts"

/** From here on there is no room for a curve that could be read. */
const CURVES_MAX = 8

const Verdict = ({ trend }: { trend: Trend }) => {
  switch (trend.verdict) {
    case "rose":
      return <b class="rose">{t("▲ {points}##rose", { points: pointsText(trend.difference) })}</b>
    case "fell":
      return <b class="fell">{t("▼ {points}##fell", { points: pointsText(trend.difference) })}</b>
    case "no clear change":
      return <span class="wall-steady">{t("steady##wall")}</span>
    case "too few":
      return null
  }
}

/** A tile for people across the room. The script lets a face answer when its count has grown. */
export const ScreenTileCard = ({ tile, many }: { tile: ScreenTile; many: number }) => {
  const { touchpoint, pulse, trend, counts, series, spot } = tile
  const critical = touchpoint.critical && <small class="wall-critical">{t("critical##touchpoint")}</small>
  return (
    <li
      class={spot ? `wall-tile ${spot}` : "wall-tile"}
      data-key={touchpoint.slug}
      data-love={counts.love}
      data-hate={counts.hate}
    >
      <div class="wall-inside">
        <h2 dir="auto">{touchpoint.name}</h2>
        {pulse.tag === "told" ? (
          <p class="wall-pulse">
            <big>{percent(pulse.share)}</big>
            <span class="wall-beside">
              <Verdict trend={trend} />
              <small>
                <span class="unseen">{t("95 % interval:##wall")} </span>
                {bounds(pulse.interval)}
              </small>
              {critical}
            </span>
          </p>
        ) : (
          <p class="wall-few">
            {pulse.votes === 0
              ? t("No votes yet##wall")
              : t("{votes}: too few to tell##wall", { votes: tn(pulse.votes, "{n} vote", "{n} votes") })}{" "}
            {critical}
          </p>
        )}
        {many <= CURVES_MAX && pulse.tag === "told" && <Sparkline points={series.points} />}
        <p class="wall-counts">
          <Face face="love" />
          <span>
            {count(counts.love)}
            <span class="unseen"> {t("love##count")}</span>
          </span>
          {pulse.tag === "told" ? <SplitBar {...counts} /> : <span class="wall-gap" />}
          <span>
            {count(counts.hate)}
            <span class="unseen"> {t("hate##count")}</span>
          </span>
          <Face face="hate" />
        </p>
      </div>
    </li>
  )
}
