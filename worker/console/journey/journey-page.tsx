import { STAGES, type Stage } from "../../../shared/journey.ts"
import { m, T, t, tn } from "../../frame/speech.tsx"
import type { NudgesRead } from "../../store/first-steps.ts"
import type { Membership } from "../../store/members.ts"
import { WAITING_COUNTED_MAX } from "../../store/waiting-votes.ts"
import { AlertList } from "../alerts/alert-list.tsx"
import { Frame } from "../frame.tsx"
import { heldAddress } from "../held/address.ts"
import { Nothing } from "../nothing.tsx"
import { addressOf, periodFields, type Viewed } from "../period-of.ts"
import { PeriodLine, PeriodPicker } from "../period-picker.tsx"
import { Begin } from "../setup/begin.tsx"
import { Nudges } from "../setup/nudges.tsx"
import { stageName } from "../wording.ts"
import { type Filter, filterFields, narrows } from "./filter.ts"
import { FilterRow } from "./filter-row.tsx"
import { MovedLine } from "./moved-line.tsx"
import type { Moved } from "./moved-of.ts"
import { JourneySentence } from "./sentence.tsx"
import { Tile } from "./tile.tsx"
import type { JourneyView } from "./view.ts"

/** What a stage without a touchpoint leaves unknown, and what often stands there. */
const GAPS: Record<Stage, { unknown: string; often: string }> = {
  pre: {
    unknown: m("Nothing asks people how they feel before they know you."),
    often: m("an advert, the shop window, a delivery van"),
  },
  first: {
    unknown: m("Nothing asks customers about the first moment."),
    often: m("the greeting, the sign-up, the first page"),
  },
  core: {
    unknown: m("Nothing asks customers about what they came for."),
    often: m("the product, the visit, the payment"),
  },
  last: {
    unknown: m("Nothing asks customers how it ended."),
    often: m("the receipt, the delivery, the goodbye"),
  },
  in: {
    unknown: m("Nothing asks customers how they feel after they left."),
    often: m("a newsletter, support, a loyalty card"),
  },
}

/** Above so many, browsers lay out what is far off the screen later: below, it would cost more than it saves. */
const MANY_TILES = 40

interface JourneyPageProps extends Membership {
  view: JourneyView
  viewed: Viewed
  filter: Filter
  moved?: Moved | undefined
  /** What an admin may want to do next; undefined for others. */
  nudges: NudgesRead | undefined
  /** The list of first steps was put away a moment ago. */
  justHidden: boolean
  version: string
  now: number
}

/** That there is something to decide, where nobody would look for it. */
const Waits = ({ votes }: { votes: number }) => (
  <p class="waits">
    <a href={heldAddress({})}>
      {votes > WAITING_COUNTED_MAX
        ? t("{n}+ votes wait for a decision", { n: WAITING_COUNTED_MAX })
        : tn(votes, "{n} vote waits for a decision", "{n} votes wait for a decision")}
    </a>
  </p>
)

const sayOf = ({ tiles }: JourneyView): string => {
  const votes = tiles.reduce((sum, { pulse }) => sum + pulse.votes, 0)
  return tn(votes, "The journey: {n} vote.", "The journey: {n} votes.")
}

/** Admins are led to what closes it; others read who can. */
const Gap = ({ stage, mayAdd }: { stage: Stage; mayAdd: boolean }) => {
  const { unknown, often } = GAPS[stage]
  return (
    <Nothing say={t("A gap.")}>
      {t(unknown)}{" "}
      {mayAdd ? (
        <T
          say="<a>Add a touchpoint</a>: {often} …"
          a={(inside) => <a href={`/setup/new?stage=${stage}`}>{inside}</a>}
          often={t(often)}
        />
      ) : (
        <T say="An admin can add one: {often} …" often={t(often)} />
      )}
    </Nothing>
  )
}

const StageColumn = ({ stage, ...page }: JourneyPageProps & { stage: Stage }) => {
  const { view, viewed, filter, now, member } = page
  const tiles = view.tiles.filter(({ touchpoint }) => touchpoint.stage === stage)
  const isAdmin = member.role === "admin"
  return (
    <section aria-labelledby={`stage-${stage}`} data-stage={stage}>
      <div class="stage">
        <h2 id={`stage-${stage}`}>{stageName(stage)}</h2>
        {tiles.length > 0 && (
          <small>
            <T
              say="{n}<u> touchpoints</u>"
              one="{n}<u> touchpoint</u>"
              n={tiles.length}
              u={(inside) => <span class="unseen">{inside}</span>}
            />
          </small>
        )}
      </div>
      <ul class="tiles">
        {tiles.map((tile) => (
          <Tile
            key={tile.touchpoint.slug}
            view={tile}
            period={viewed.period}
            now={now}
            moves={isAdmin && view.inAll > 1}
          />
        ))}
      </ul>
      {tiles.length === 0 &&
        (narrows(filter) ? (
          <p class="none-here">{t("None here")}</p>
        ) : (
          <Gap stage={stage} mayAdd={isAdmin} />
        ))}
    </section>
  )
}

const NoneMatches = ({ viewed }: Pick<JourneyPageProps, "viewed">) => (
  <p class="say">
    <T
      say="No touchpoint is like that. <a>Show all touchpoints</a>"
      a={(inside) => <a href={addressOf("/journey", periodFields(viewed.period))}>{inside}</a>}
    />
  </p>
)

/** Filled in by the script. */
const NAME = { name: "{name}" }
const AT = { n: "{n}", count: "{count}", stage: "{stage}" }

/** What the script says to who moves tiles by keyboard, in the reader's language. */
const movingWords = () => ({
  "data-grabbed": t(
    "{name} is grabbed, {n} of {count} in {stage}. Arrow keys move it, Space drops it, Escape puts it back.",
    { ...NAME, ...AT },
  ),
  "data-at": t("{n} of {count} in {stage}.", AT),
  "data-dropped": t("{name} was dropped, {n} of {count} in {stage}.", { ...NAME, ...AT }),
  "data-back": t("{name} is back where it was.", NAME),
  "data-failed": t("{name} could not be moved. Check your connection and try again.", NAME),
})

export const JourneyPage = (props: JourneyPageProps) => {
  const { view, viewed, filter, moved, now, version, member, business } = props
  const isAdmin = member.role === "admin"
  const kept = filterFields(filter)
  const here = { ...periodFields(viewed.period), ...kept }
  const nothing = view.tiles.length === 0 && narrows(filter)
  return (
    <Frame
      title={t("Journey")}
      at="/journey"
      say={sayOf(view)}
      script="journey"
      expects={`stage-${STAGES[0]}`}
      {...{ version, member, business }}
    >
      <div class="top">
        <h1>{t("Journey")}</h1>
        <PeriodLine viewed={viewed} />
        <PeriodPicker path="/journey" viewed={viewed} keep={kept} />
      </div>
      {moved && <MovedLine moved={moved} here={here} mayUndo={isAdmin} />}
      <AlertList alerts={view.alerts} back="/journey" {...{ now, member, business }} />
      {nothing ? <NoneMatches viewed={viewed} /> : <JourneySentence view={view} period={viewed.period} />}
      {view.waiting > 0 && <Waits votes={view.waiting} />}
      {props.nudges && <Nudges read={props.nudges} justHidden={props.justHidden} />}
      {view.inAll === 0 && <Begin admin={isAdmin} />}
      {(view.inAll > 1 || narrows(filter)) && <FilterRow {...{ filter, viewed, view, member }} />}
      <div
        class={view.tiles.length > MANY_TILES ? "stages many" : "stages"}
        id="stages"
        data-to={addressOf("/journey", here)}
        {...(isAdmin ? movingWords() : {})}
      >
        {STAGES.map((stage) => (
          <StageColumn key={stage} stage={stage} {...props} />
        ))}
      </div>
      <p class="rest below">
        {view.silent > 0 &&
          tn(view.silent, "{n} touchpoint got no such vote. ", "{n} touchpoints got no such votes. ")}
        {view.tiles.length > 0 && (
          <a href={addressOf("/journey.csv", here)} download>
            {t("Download these figures (CSV)")}
          </a>
        )}
      </p>
    </Frame>
  )
}
