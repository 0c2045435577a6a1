import type { Slug } from "../../../shared/ids.ts"
import { T, t, tn } from "../../frame/speech.tsx"
import { standingOf } from "../../pulse/compare.ts"
import { pulseOf, sumCounts } from "../../pulse/share.ts"
import type { PlaceChange } from "../../store/change-place.ts"
import type { Membership } from "../../store/members.ts"
import type { PlaceRead } from "../../store/place-votes.ts"
import { Crumb } from "../crumb.tsx"
import { Frame } from "../frame.tsx"
import { Nothing } from "../nothing.tsx"
import type { Viewed } from "../period-of.ts"
import { PeriodLine, PeriodPicker } from "../period-picker.tsx"
import { periodWords } from "../period-words.ts"
import { posterPath } from "../poster/address.ts"
import { SendRow } from "../send-row.tsx"
import { bounds, percent } from "../wording.ts"
import { inPeriod, PLACES_PATH, placePath } from "./address.ts"
import { PlaceFlash, type Said } from "./flash.tsx"
import { axisOf } from "./interval-axis.ts"
import { AxisLine, IntervalRows } from "./interval-rows.tsx"
import { Areas, NameFields, type Typed } from "./name-fields.tsx"
import { likelyName } from "./place-view.ts"

export interface PlacePageProps extends Membership {
  slug: Slug
  read: PlaceRead
  viewed: Viewed
  mayName: boolean
  mayArchive: boolean
  mayUndo: boolean
  said: Said
  change: PlaceChange | undefined
  typed: Typed | undefined
}

/** The place at each touchpoint, beside the same touchpoint at its other places. */
const Touchpoints = ({ read, slug, viewed: { period } }: PlacePageProps) => {
  const here = read.touchpoints.filter(({ love, hate }) => love + hate > 0)
  if (here.length === 0)
    return <Nothing>{t("No votes here {during}.", { during: periodWords(period).during })}</Nothing>
  const judged = here.filter(({ elsewhere }) => elsewhere.love + elsewhere.hate > 0)
  const rows = here.map((touchpoint) => ({
    ...touchpoint,
    pulse: pulseOf(touchpoint),
    other: pulseOf(touchpoint.elsewhere),
    standing: standingOf(touchpoint, touchpoint.elsewhere, judged.length),
  }))
  const axis = axisOf(rows.map(({ pulse }) => pulse))
  return (
    <>
      <AxisLine axis={axis} />
      <IntervalRows
        rows={rows.map(({ other, ...row }) => ({
          ...row,
          key: row.slug,
          href: inPeriod(`/touchpoints/${row.slug}`, period),
          about: (
            <>
              {other.tag === "told"
                ? t("{share} at its other places", { share: percent(other.share) })
                : t("nothing to compare with")}
              {" · "}
              <a href={posterPath(row.slug, { places: [slug] })}>{t("Poster")}</a>
            </>
          ),
        }))}
        axis={axis}
      />
    </>
  )
}

const EditCard = ({ slug, read, mayArchive, typed }: PlacePageProps) => {
  const { named, areas } = read
  return (
    <section class="card" aria-labelledby="called-title">
      <h2 id="called-title">{named ? t("What it is called") : t("Name it")}</h2>
      <form class="fields add-place" method="post" action={placePath(slug)}>
        <input type="hidden" name="wasName" value={named?.name ?? ""} />
        <input type="hidden" name="wasArea" value={named?.area ?? ""} />
        <NameFields
          of={slug}
          name={typed?.name ?? named?.name ?? likelyName(slug)}
          area={typed?.area ?? named?.area ?? ""}
          error={typed?.error}
        />
        {typed && (
          <p class="wrong" id={`wrong-${slug}`} role="alert">
            {typed.error}
          </p>
        )}
        <SendRow label={named ? t("Save") : t("Name it")} />
      </form>
      {named && mayArchive && (
        <form
          class="archive"
          method="post"
          action={`${placePath(slug)}/${named.archived ? "restore" : "archive"}`}
        >
          <button class="quiet" type="submit">
            {named.archived ? t("Restore this place") : t("Archive this place")}
          </button>
          <small>
            {named.archived
              ? t("Posters can be made for it again.")
              : t("It leaves the list and the posters. Its votes stay, and new ones still count.")}
          </small>
        </form>
      )}
      <Areas areas={areas} />
    </section>
  )
}

export const PlacePage = (props: PlacePageProps) => {
  const { slug, read, viewed, mayName, mayUndo, said, change, member, business } = props
  const { named } = read
  const { period } = viewed
  const total = sumCounts(read.touchpoints)
  const pulse = pulseOf(total)
  const name = named?.name ?? slug
  return (
    <Frame under="/setup" title={name} {...{ member, business }}>
      <Crumb above={{ [inPeriod(PLACES_PATH, period)]: t("Places") }} here={named?.area} />
      <div class="top">
        <h1 dir="auto">{name}</h1>
        <PeriodLine viewed={viewed} />
        <PeriodPicker path={placePath(slug)} viewed={viewed} />
      </div>
      <p class="about">
        <span>
          {pulse.tag === "told"
            ? tn(
                pulse.votes,
                "{share} love ({interval}) from {n} vote, {during}.",
                "{share} love ({interval}) from {n} votes, {during}.",
                {
                  share: percent(pulse.share),
                  interval: bounds(pulse.interval),
                  during: periodWords(period).during,
                },
              )
            : pulse.votes === 0
              ? t("No votes {during}.", { during: periodWords(period).during })
              : tn(
                  pulse.votes,
                  "{n} vote {during}: too few to tell.",
                  "{n} votes {during}: too few to tell.",
                  { during: periodWords(period).during },
                )}
        </span>
        <span class="facts">
          <T say="Votes say {slug}" slug={<code>{slug}</code>} />
          {named?.archived && ` · ${t("archived")}`}
          {!named && ` · ${t("nobody has named it yet")}`}
        </span>
      </p>
      <PlaceFlash {...{ said, change, mayUndo }} />
      <div class="place-cards two">
        <section class="card" aria-labelledby="here-title">
          <div class="title">
            <h2 id="here-title">{t("Touchpoints here")}</h2>
            <small>{t("love {during}", { during: periodWords(period).during })}</small>
          </div>
          <Touchpoints {...props} />
        </section>
        {mayName && <EditCard {...props} />}
      </div>
    </Frame>
  )
}
