import type { Stage } from "../../../shared/journey.ts"
import { t, tn } from "../../frame/speech.tsx"
import type { SetUpTouchpoint } from "../../store/read-setup.ts"
import { Nothing } from "../nothing.tsx"
import { CHANNEL_NAMES, dayName, listOf, sameYear, stageName } from "../wording.ts"
import { editPath, installPath, newPath } from "./address.ts"
import { OwnerMark } from "./owner-mark.tsx"

/** What a member may do, and where they are. */
export interface Viewer {
  admin: boolean
  /** Whether this one is theirs to change. */
  mayEdit: (touchpoint: SetUpTouchpoint) => boolean
  today: number
}

const dayWords = (day: number, today: number): string => {
  if (day >= today) return t("today##day of the last vote")
  return day === today - 1 ? t("yesterday##day of the last vote") : dayName(day, !sameYear(day, today))
}

/** Where votes come from, or how to get the first one. */
const Votes = ({ touchpoint: { slug, name, channels, lastDay }, viewer }: RowProps) => {
  if (lastDay === null) {
    return (
      <p class="votes">
        <span class="waiting-for">{t("No vote yet")}</span>
        <a href={installPath(slug)}>
          {t("Install")}
          <span class="unseen"> {name}</span>
        </a>
      </p>
    )
  }
  return (
    <p class="votes">
      <span>
        {channels.length > 0
          ? listOf(channels.map((channel) => t(CHANNEL_NAMES[channel])))
          : t("Silent for four weeks")}
      </span>
      <small>{t("last vote {day}", { day: dayWords(lastDay, viewer.today) })}</small>
    </p>
  )
}

interface RowProps {
  touchpoint: SetUpTouchpoint
  viewer: Viewer
}

interface OrderProps {
  touchpoint: SetUpTouchpoint
  first: boolean
  last: boolean
  /** The button that was pressed a moment ago. */
  focus: "up" | "down" | undefined
}

const Order = ({ touchpoint: { slug, name }, first, last, focus }: OrderProps) => (
  <p class="order">
    {(
      [
        ["up", "↑", t("Move {name} up", { name }), first],
        ["down", "↓", t("Move {name} down", { name }), last],
      ] as const
    ).map(([to, sign, label, end]) => (
      <button
        key={to}
        class="mini"
        type="submit"
        name={to}
        value={slug}
        aria-label={label}
        title={label}
        disabled={end}
        // Where it has reached the end, the way back is next.
        autofocus={!end && focus !== undefined && (focus === to || (focus === "up" ? first : last))}
      >
        {sign}
      </button>
    ))}
  </p>
)

const Row = ({ touchpoint, viewer, order }: RowProps & { order: OrderProps | undefined }) => {
  const { slug, name, critical, kind, owner } = touchpoint
  const mayEdit = viewer.mayEdit(touchpoint)
  return (
    <li id={slug}>
      {order && <Order {...order} />}
      <div class="what">
        <h3>
          <a href={mayEdit ? editPath(slug) : `/touchpoints/${slug}`}>
            <bdi>{name}</bdi>
          </a>
        </h3>
        <p class="marks">
          <code>{slug}</code>
          {critical && <span class="state">{t("critical")}</span>}
          {kind === "passive" && <span class="state">{t("passive")}</span>}
        </p>
      </div>
      <p class="whose">
        <OwnerMark owner={owner} />
      </p>
      <Votes touchpoint={touchpoint} viewer={viewer} />
      <p class="row-acts">
        {mayEdit && (
          <a class="act" href={editPath(slug)}>
            {t("Edit")}
            <span class="unseen"> {name}</span>
          </a>
        )}
        {viewer.admin && (
          <button class="quiet" type="submit" formaction="/setup/archive" name="slug" value={slug}>
            {t("Archive")}
            <span class="unseen"> {name}</span>
          </button>
        )}
      </p>
    </li>
  )
}

interface StageRowsProps {
  stage: Stage
  touchpoints: readonly SetUpTouchpoint[]
  viewer: Viewer
  moved: { slug: string; to: "up" | "down" } | undefined
}

/** One stage of the journey, its touchpoints in their order. */
export const StageRows = ({ stage, touchpoints, viewer, moved }: StageRowsProps) => (
  <section class="card stage-rows" aria-labelledby={`stage-${stage}`}>
    <div class="title">
      <h2 id={`stage-${stage}`}>{stageName(stage)}</h2>
      {touchpoints.length > 0 && <small>{tn(touchpoints.length, "{n} touchpoint", "{n} touchpoints")}</small>}
      {viewer.admin && (
        <a class="aside" href={newPath({ stage })}>
          {t("Add")}
          <span class="unseen"> {t("to “{stage}”", { stage: stageName(stage) })}</span>
        </a>
      )}
    </div>
    {touchpoints.length === 0 ? (
      <Nothing say={t("A gap.")}>{t("Nothing asks customers here yet.")}</Nothing>
    ) : (
      <ol>
        {touchpoints.map((touchpoint, at) => {
          const focus = moved?.slug === touchpoint.slug ? moved.to : undefined
          const ends = { first: at === 0, last: at === touchpoints.length - 1 }
          const order = viewer.admin ? { touchpoint, focus, ...ends } : undefined
          return <Row key={touchpoint.slug} {...{ touchpoint, viewer, order }} />
        })}
      </ol>
    )}
  </section>
)
