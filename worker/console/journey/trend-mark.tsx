import type { Trend } from "../../pulse/trend.ts"
import { pointsText } from "../wording.ts"

/** The verdict in words with a sign: "▼ fell 19". */
export const TrendMark = ({ trend }: { trend: Trend }) => {
  switch (trend.verdict) {
    case "rose":
      return <b class="rose">▲ rose {pointsText(trend.difference)}</b>
    case "fell":
      return <b class="fell">▼ fell {pointsText(trend.difference)}</b>
    case "no clear change":
      return <span>no clear change</span>
    case "too few":
      return <span>no trend yet</span>
  }
}
