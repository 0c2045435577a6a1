import { STAGE_NAMES, STAGES, type Stage } from "../../../shared/journey.ts"
import type { Membership } from "../../store/members.ts"
import { WAITING_COUNTED_MAX } from "../../store/waiting-votes.ts"
import { AlertList } from "../alerts/alert-list.tsx"
import { Frame } from "../frame.tsx"
import { heldAddress } from "../held/address.ts"
import type { Viewed } from "../period-of.ts"
import { PeriodLine, PeriodPicker } from "../period-picker.tsx"
import { count, counted } from "../wording.ts"
import { JourneySentence } from "./sentence.tsx"
import { Tile } from "./tile.tsx"
import type { JourneyView } from "./view.ts"

/** What a stage without a touchpoint leaves unknown. */
const GAPS: Record<Stage, string> = {
  pre: "Nothing asks people how they feel before they know you: an advert, the shop window, a delivery van.",
  first: "Nothing asks customers about the first moment: the greeting, the sign-up, the first page.",
  core: "Nothing asks customers about what they came for: the product, the visit, the payment.",
  last: "Nothing asks customers how it ended: the receipt, the delivery, the goodbye.",
  in: "Nothing asks customers how they feel after they left: a newsletter, support, a loyalty card.",
}

interface JourneyPageProps extends Membership {
  view: JourneyView
  viewed: Viewed
  version: string
  now: number
}

/** That there is something to decide, where nobody would look for it. */
const Waits = ({ votes }: { votes: number }) => (
  <p class="waits">
    <a href={heldAddress({})}>
      {votes > WAITING_COUNTED_MAX ? `${count(WAITING_COUNTED_MAX)}+ votes` : counted(votes, "vote")}{" "}
      {votes === 1 ? "waits" : "wait"} for a decision
    </a>
  </p>
)

const sayOf = ({ tiles }: JourneyView): string =>
  `The journey: ${counted(
    tiles.reduce((sum, { pulse }) => sum + pulse.votes, 0),
    "vote",
  )}.`

export const JourneyPage = ({ view, viewed, now, ...frame }: JourneyPageProps) => (
  <Frame title="Journey" at="/journey" say={sayOf(view)} {...frame}>
    <div class="top">
      <h1>Journey</h1>
      <PeriodLine viewed={viewed} />
      <PeriodPicker path="/journey" viewed={viewed} />
    </div>
    <AlertList
      alerts={view.alerts}
      back="/journey"
      now={now}
      member={frame.member}
      business={frame.business}
    />
    <JourneySentence headline={view.headline} period={viewed.period} />
    {view.waiting > 0 && <Waits votes={view.waiting} />}
    <div class="stages">
      {STAGES.map((stage) => {
        const tiles = view.tiles.filter(({ touchpoint }) => touchpoint.stage === stage)
        return (
          <section key={stage} aria-labelledby={`stage-${stage}`}>
            <div class="stage">
              <h2 id={`stage-${stage}`}>{STAGE_NAMES[stage]}</h2>
              {tiles.length > 0 && (
                <small>
                  {tiles.length}
                  <span class="unseen"> {tiles.length === 1 ? "touchpoint" : "touchpoints"}</span>
                </small>
              )}
            </div>
            {tiles.length > 0 ? (
              <ul class="tiles">
                {tiles.map((tile) => (
                  <Tile key={tile.touchpoint.slug} view={tile} period={viewed.period} />
                ))}
              </ul>
            ) : (
              <p class="gap">
                <b>A gap.</b> {GAPS[stage]}
              </p>
            )}
          </section>
        )
      })}
    </div>
  </Frame>
)
