import { t, tn } from "../../frame/speech.tsx"
import type { Membership } from "../../store/members.ts"
import { Frame } from "../frame.tsx"
import type { Viewed } from "../period-of.ts"
import { axisOf } from "../places/interval-axis.ts"
import { PlacesCard } from "../places/places-card.tsx"
import { CommentsCard } from "../voice/comments-card.tsx"
import { ReasonsCard } from "../voice/reasons-card.tsx"
import { WordsCard } from "../voice/words-card.tsx"
import { percent } from "../wording.ts"
import { AccountCard } from "./account-card.tsx"
import { csvPath } from "./address.ts"
import { ChannelsCard } from "./channels-card.tsx"
import { TouchpointFigures } from "./figures.tsx"
import { Head } from "./head.tsx"
import { LoveOverTime } from "./love-over-time.tsx"
import { ReportHead, ReportLinks } from "./report.tsx"
import type { TouchpointView } from "./view.ts"
import { WhenCard } from "./when-card.tsx"

interface TouchpointPageProps extends Membership {
  view: TouchpointView
  viewed: Viewed
  version: string
  now: number
}

const sayOf = ({ touchpoint, pulse }: TouchpointView): string => {
  const votes = tn(pulse.votes, "{n} vote", "{n} votes")
  return pulse.tag === "told"
    ? `${touchpoint.name}: ${t("{share} love", { share: percent(pulse.share) })}, ${votes}.`
    : `${touchpoint.name}: ${votes}.`
}

/** All that is known of one touchpoint: the sentence, four figures, and what stands behind them. */
export const TouchpointPage = ({ view, viewed, now, ...frame }: TouchpointPageProps) => {
  const { touchpoint, channels, places } = view
  const { period } = viewed
  const here = { period, slug: touchpoint.slug }
  // Before the first vote there is nothing to say of hours, channels and balances.
  const ever = view.standing.lastDay !== null
  const axis = axisOf([...channels, ...(places?.places ?? [])].map(({ pulse }) => pulse))
  return (
    <Frame under="/journey" title={touchpoint.name} say={sayOf(view)} script="chart-reader" {...frame}>
      <ReportHead business={frame.business.name} period={period} />
      <Head view={view} viewed={viewed} {...frame} />
      <TouchpointFigures view={view} period={period} />
      <div class="cards">
        <div class="column">
          <LoveOverTime series={view.series} changes={view.changes} target={touchpoint.target} {...here} />
          {ever && <WhenCard week={view.week} from={view.weekFrom} {...here} />}
          {ever && <ChannelsCard channels={channels} axis={axis} {...here} />}
          {places && (
            <PlacesCard compared={places} axis={axis} {...here}>
              <p class="file">
                <a href={csvPath(touchpoint.slug, "places", period)} download>
                  {t("Download as CSV")}
                </a>
              </p>
            </PlacesCard>
          )}
          <CommentsCard
            voice={view.voice}
            slug={touchpoint.slug}
            timeZone={frame.business.timeZone}
            now={now}
          />
        </div>
        <div class="column">
          <ReasonsCard voice={view.voice} series={view.series} {...here} />
          <WordsCard voice={view.voice} {...here} />
          {ever && <AccountCard account={view.account} current={view.series.current} {...here} />}
        </div>
      </div>
      <ReportLinks {...here} />
    </Frame>
  )
}
