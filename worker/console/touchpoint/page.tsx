import { STAGE_NAMES } from "../../../shared/journey.ts"
import type { Membership } from "../../store/members.ts"
import { askingPath } from "../asking/address.ts"
import { emailPath } from "../email/address.ts"
import { Frame } from "../frame.tsx"
import { addressOf, periodFields, type Viewed } from "../period-of.ts"
import { PeriodLine, PeriodPicker } from "../period-picker.tsx"
import { PlacesCard } from "../places/places-card.tsx"
import { posterPath } from "../poster/address.ts"
import { CommentsCard } from "../voice/comments-card.tsx"
import { ReasonsCard } from "../voice/reasons-card.tsx"
import { WordsCard } from "../voice/words-card.tsx"
import { counted, percent } from "../wording.ts"
import { ChannelsCard } from "./channels-card.tsx"
import { TouchpointFigures } from "./figures.tsx"
import { LoveOverTime } from "./love-over-time.tsx"
import type { TouchpointView } from "./view.ts"

interface TouchpointPageProps extends Membership {
  view: TouchpointView
  viewed: Viewed
  version: string
  now: number
}

export const TouchpointPage = ({ view, viewed, now, ...frame }: TouchpointPageProps) => {
  const { touchpoint, pulse } = view
  const { period } = viewed
  const share = pulse.tag === "told" ? `${percent(pulse.share)} love, ` : ""
  return (
    <Frame
      title={touchpoint.name}
      say={`${touchpoint.name}: ${share}${counted(pulse.votes, "vote")}.`}
      {...frame}
    >
      <nav class="crumb" aria-label="Breadcrumb">
        <a href={addressOf("/journey", periodFields(period))}>Journey</a> <span aria-hidden="true">›</span>{" "}
        {STAGE_NAMES[touchpoint.stage]}
      </nav>
      <div class="top">
        <h1>{touchpoint.name}</h1>
        <PeriodLine viewed={viewed} withName={false} />
        <PeriodPicker path={`/touchpoints/${touchpoint.slug}`} viewed={viewed} />
      </div>
      <p class="about">
        {touchpoint.expectation && <span>{touchpoint.expectation}</span>}
        <span class="facts">
          {touchpoint.owner === null ? "Nobody owns it yet" : `Owner: ${touchpoint.owner}`}
          {` · ${touchpoint.kind}`}
          {touchpoint.critical && " · critical"}
        </span>
      </p>
      <p class="about">
        <a class="asked" href={askingPath(touchpoint.slug)}>
          What customers are asked, and the tag
        </a>
        <a class="asked" href={posterPath(touchpoint.slug)}>
          Posters and codes
        </a>
        <a class="asked" href={emailPath(touchpoint.slug)}>
          E-mails
        </a>
      </p>
      <TouchpointFigures view={view} period={period} />
      <div class="cards">
        <div class="column">
          <LoveOverTime series={view.series} period={period} />
          {view.places && <PlacesCard compared={view.places} slug={touchpoint.slug} period={period} />}
          <CommentsCard
            voice={view.voice}
            slug={touchpoint.slug}
            timeZone={frame.business.timeZone}
            now={now}
          />
        </div>
        <div class="column">
          <ReasonsCard voice={view.voice} slug={touchpoint.slug} period={period} series={view.series} />
          <WordsCard voice={view.voice} slug={touchpoint.slug} period={period} />
          <ChannelsCard view={view} />
        </div>
      </div>
    </Frame>
  )
}
