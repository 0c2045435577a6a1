import type { Slug } from "../../../shared/ids.ts"
import { STAGES } from "../../../shared/journey.ts"
import type { Face as FaceName } from "../../../shared/vote.ts"
import { Face } from "../../frame/face.tsx"
import { m, T, t } from "../../frame/speech.tsx"
import type { Membership } from "../../store/members.ts"
import { Crumb } from "../crumb.tsx"
import { Frame } from "../frame.tsx"
import { stageName } from "../wording.ts"
import { newPath, SETUP_PATH, TEMPLATES_PATH } from "./address.ts"
import type { OfferedTouchpoint, Surface } from "./templates/template.ts"
import { TRADES, type Trade } from "./templates/trades.ts"
import { TRADE_WORDS } from "./trade-words.ts"

/** How to ask there. Said by `t`. */
const SURFACE_NAMES: Record<Surface, string> = {
  tag: m("on your pages"),
  kiosk: m("by a kiosk"),
  poster: m("by a poster"),
  email: m("in an e-mail"),
  link: m("by a link"),
}

interface TemplatesPageProps extends Membership {
  /** The one that is looked at. */
  chosen: { trade: Trade; touchpoints: readonly OfferedTouchpoint[] } | undefined
  taken: ReadonlySet<Slug>
  /** Nothing was ticked when it was sent. */
  none: boolean
}

const Trades = () => (
  <ul class="trades">
    {TRADES.map((trade) => (
      <li key={trade} class="card">
        <h2>
          <a href={`${TEMPLATES_PATH}?trade=${trade}`}>{t(TRADE_WORDS[trade].name)}</a>
        </h2>
        <p class="soft">{t(TRADE_WORDS[trade].about)}</p>
      </li>
    ))}
  </ul>
)

const Reasons = ({ offered: { setup }, face }: { offered: OfferedTouchpoint; face: FaceName }) => (
  <small class="reasons-line">
    <Face face={face} />
    <span>
      <span class="unseen">{face === "love" ? t("Love:") : t("Hate:")} </span>
      {setup.question[face].reasons.map(({ label }) => label).join(" · ")}
    </span>
  </small>
)

interface ChoiceProps {
  offered: OfferedTouchpoint
  taken: boolean
  ticked: boolean
}

const Choice = ({ offered, taken, ticked }: ChoiceProps) => {
  const { setup, surface } = offered
  const { slug, name, expectation, question, critical } = setup
  return (
    <li>
      <label class="pick">
        <input type="checkbox" name="slug" value={slug} checked={ticked} disabled={taken} />
        <span>
          <b>{name}</b>
          <span class="marks">
            {critical && <span class="state">{t("critical")}</span>}
            <small>{taken ? t("you have it") : t(SURFACE_NAMES[surface])}</small>
          </span>
          <span class="asks">{t("“{question}”", { question: question.question })}</span>
          <small>{expectation}</small>
          <Reasons offered={offered} face="love" />
          <Reasons offered={offered} face="hate" />
        </span>
      </label>
    </li>
  )
}

const Chosen = ({
  chosen,
  taken,
  none,
}: Required<Pick<TemplatesPageProps, "taken" | "none">> & {
  chosen: NonNullable<TemplatesPageProps["chosen"]>
}) => {
  const free = chosen.touchpoints.filter(({ setup }) => !taken.has(setup.slug)).length
  return (
    <form class="template" method="post" action={TEMPLATES_PATH}>
      <input type="hidden" name="trade" value={chosen.trade} />
      {none && (
        <p class="flash not" role="alert" tabindex={-1} autofocus>
          {t("Nothing was added: tick at least one.")}
        </p>
      )}
      {STAGES.map((stage) => (
        <section key={stage} class="card" aria-labelledby={`stage-${stage}`}>
          <h2 id={`stage-${stage}`}>{stageName(stage)}</h2>
          <ul class="picks">
            {chosen.touchpoints
              .filter(({ setup }) => setup.stage === stage)
              .map((offered) => {
                const has = taken.has(offered.setup.slug)
                // What was sent stands as it was sent.
                return (
                  <Choice key={offered.setup.slug} offered={offered} taken={has} ticked={!has && !none} />
                )
              })}
          </ul>
        </section>
      ))}
      {free > 0 ? (
        <p class="save">
          <button class="button" type="submit">
            {t("Add what is ticked")}
          </button>
          <small>{t("They become yours; every word can be changed afterwards.")}</small>
        </p>
      ) : (
        <p class="say">{t("You have all of these already.")}</p>
      )}
    </form>
  )
}

/** Ready journeys: a trade is chosen, and then what of it to take. */
export const TemplatesPage = ({ chosen, taken, none, member, business }: TemplatesPageProps) => {
  const title = chosen ? t(TRADE_WORDS[chosen.trade].name) : t("Start from a template")
  return (
    <Frame title={title} under="/setup" {...{ member, business }}>
      <div class="templates">
        <Crumb
          above={{ [SETUP_PATH]: t("Touchpoints"), ...(chosen ? { [TEMPLATES_PATH]: t("Templates") } : {}) }}
        />
        <div class="top">
          <h1>{title}</h1>
        </div>
        <p class="say">
          {chosen ? (
            t("A whole journey, worded. Untick what you don’t have; you can add and change everything later.")
          ) : (
            <T
              say="What do you do? Each of these is a journey of ready touchpoints, with its questions and reasons. None fits? <a>Start from a blank one</a>."
              a={(inside) => <a href={newPath()}>{inside}</a>}
            />
          )}
        </p>
        {chosen ? <Chosen {...{ chosen, taken, none }} /> : <Trades />}
      </div>
    </Frame>
  )
}
