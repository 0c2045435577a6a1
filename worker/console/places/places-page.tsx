import { SLUG_MAX_CHARS } from "../../../shared/limits.ts"
import { T, t, tn } from "../../frame/speech.tsx"
import type { Period } from "../../pulse/period.ts"
import type { PlaceChange } from "../../store/change-place.ts"
import type { Membership } from "../../store/members.ts"
import { Frame } from "../frame.tsx"
import { Nothing } from "../nothing.tsx"
import { periodFields, type Viewed } from "../period-of.ts"
import { PeriodLine, PeriodPicker } from "../period-picker.tsx"
import { periodWords } from "../period-words.ts"
import { SendRow } from "../send-row.tsx"
import { SetUpTabs } from "../setup/set-up-tabs.tsx"
import { dayName } from "../wording.ts"
import { inPeriod, PLACES_PATH, placePath } from "./address.ts"
import { PlaceFlash, type Said } from "./flash.tsx"
import { axisOf } from "./interval-axis.ts"
import { AxisLine, IntervalRows } from "./interval-rows.tsx"
import { Areas, NameFields, type Typed } from "./name-fields.tsx"
import { likelyName, type PlacesView, type PlaceView } from "./place-view.ts"

export interface PlacesPageProps extends Membership {
  view: PlacesView
  viewed: Viewed
  find: string
  mayName: boolean
  mayUndo: boolean
  said: Said
  change: PlaceChange | undefined
  /** What was refused: of the form of an unnamed place (its slug), or of a new one. */
  typed: (Typed & { of: string }) | undefined
}

const votesWords = (counted_: number, held: number): string => {
  const words = [
    ...(counted_ > 0 ? [tn(counted_, "{n} vote", "{n} votes")] : []),
    ...(held > 0 ? [t("{held} held", { held })] : []),
  ]
  return words.join(", ")
}

const Unnamed = ({ view, mayName, typed }: PlacesPageProps) => {
  const { unnamed, unnamedInAll } = view
  if (unnamed.length === 0) return null
  return (
    <section class="card unnamed" aria-labelledby="unnamed-title">
      <h2 id="unnamed-title">{t("Seen in votes, not named yet")}</h2>
      <p class="soft">
        {t("A tag, poster or link carried these. Their votes count already.")}
        {mayName && ` ${t("A name makes them readable, and ready for posters.")}`}
      </p>
      <ul class="naming">
        {unnamed.map((place) => {
          const mine = typed?.of === place.slug ? typed : undefined
          return (
            <li key={place.slug}>
              <p class="what">
                <a href={placePath(place.slug)}>
                  <code>{place.slug}</code>
                </a>
                <small>
                  {t("{votes}, last on {day}", {
                    votes: votesWords(place.counted, place.held),
                    day: dayName(place.lastDay, false),
                  })}
                </small>
              </p>
              {mayName && (
                <form class="name-form" method="post" action={PLACES_PATH}>
                  <input type="hidden" name="slug" value={place.slug} />
                  <NameFields
                    of={place.slug}
                    name={mine?.name ?? likelyName(place.slug)}
                    area={mine?.area ?? ""}
                    error={mine?.error}
                  />
                  <button class="act" type="submit">
                    <T say="Name it{slug}" slug={<span class="unseen">: {place.slug}</span>} />
                  </button>
                  {mine && (
                    <p class="wrong" id={`wrong-${place.slug}`} role="alert">
                      {mine.error}
                    </p>
                  )}
                </form>
              )}
            </li>
          )
        })}
      </ul>
      {unnamedInAll > unnamed.length && (
        <p class="rest">
          {tn(
            unnamedInAll - unnamed.length,
            "and {n} more place with fewer votes. They show here as these are named.",
            "and {n} more places with fewer votes. They show here as these are named.",
          )}
        </p>
      )}
    </section>
  )
}

const rowOf = (period: Period) => (place: PlaceView) => ({
  ...place,
  key: place.slug,
  name: <bdi>{place.name}</bdi>,
  about: <code>{place.slug}</code>,
  href: inPeriod(placePath(place.slug), period),
})

/** By area, in the order they come in. */
const Listed = ({ places, period }: { places: readonly PlaceView[]; period: Period }) => {
  const areas = Map.groupBy(places, ({ area }) => area)
  const axis = axisOf(places.map(({ pulse }) => pulse))
  return (
    <>
      <AxisLine axis={axis} />
      {[...areas].map(([area, here]) => (
        <div class="area" key={area}>
          {areas.size > 1 || area !== "" ? <h3>{area === "" ? t("No area") : <bdi>{area}</bdi>}</h3> : null}
          <IntervalRows rows={here.map(rowOf(period))} axis={axis} />
        </div>
      ))}
    </>
  )
}

/** What a name in addresses looks like. */
const EXAMPLE = "till-3"

const AddPlace = ({ typed, areas }: { typed: Typed | undefined; areas: readonly string[] }) => (
  <section class="card" aria-labelledby="add-title">
    <h2 id="add-title">{t("Add a place")}</h2>
    <p class="soft">{t("A till, a table, a van, a branch: wherever a touchpoint stands.")}</p>
    <form class="fields add-place" method="post" action={PLACES_PATH}>
      <NameFields of="new" name={typed?.name ?? ""} area={typed?.area ?? ""} error={typed?.error} />
      <div class="field">
        <label class="label" for="slug-new">
          <T
            say="Name in addresses <small>made from the name if left empty</small>"
            small={(inside) => <small>{inside}</small>}
          />
        </label>
        <input
          class="box"
          id="slug-new"
          name="typed-slug"
          value={typed?.slug ?? ""}
          maxLength={SLUG_MAX_CHARS}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={EXAMPLE}
        />
      </div>
      {typed && (
        <p class="wrong" id="wrong-new" role="alert">
          {typed.error}
        </p>
      )}
      <SendRow label={t("Add")} />
    </form>
    <Areas areas={areas} />
  </section>
)

const Find = ({ find, period }: { find: string; period: Period }) => (
  <form class="filter" action={PLACES_PATH}>
    {Object.entries(periodFields(period)).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <label for="find">{t("Find a place")}</label>
    <input class="box" type="search" id="find" name="find" value={find} autocomplete="off" dir="auto" />
    <button class="act" type="submit">
      {t("Show")}
    </button>
  </form>
)

const NoPlaces = ({ find }: { find: string }) =>
  find === "" ? (
    <Nothing say={t("No places yet.")}>{t("A touchpoint that stands only once needs none.")}</Nothing>
  ) : (
    <Nothing>
      {t("No place is called that.")} <a href={PLACES_PATH}>{t("Show all places")}</a>
    </Nothing>
  )

/** Under this many, looking is quicker than searching. */
const WORTH_FINDING_MIN = 12

export const PlacesPage = (props: PlacesPageProps) => {
  const { view, viewed, find, mayName, mayUndo, said, change, typed, member, business } = props
  const { places, placesInAll, archived } = view
  const { period } = viewed
  return (
    <Frame title={t("Places")} at="/setup" {...{ member, business }}>
      <div class="top">
        <h1>{t("Places")}</h1>
        <PeriodLine viewed={viewed} />
        <PeriodPicker path={PLACES_PATH} viewed={viewed} keep={{ find }} />
      </div>
      <SetUpTabs at="/places" />
      <p class="about">
        <span>
          {t("Where your touchpoints stand when they stand in several spots, with all their votes together.")}
        </span>
      </p>
      <PlaceFlash {...{ said, change, mayUndo }} />
      <div class="place-cards">
        <Unnamed {...props} />
        <section class="card" aria-labelledby="named-title">
          <div class="title">
            <h2 id="named-title">{t("Your places")}</h2>
            {places.length > 0 && (
              <small>{t("love {during}, all touchpoints", { during: periodWords(period).during })}</small>
            )}
          </div>
          {(placesInAll >= WORTH_FINDING_MIN || find !== "") && <Find find={find} period={period} />}
          {places.length > 0 ? <Listed places={places} period={period} /> : <NoPlaces find={find} />}
          {placesInAll > places.length && (
            <p class="rest">
              {tn(
                placesInAll - places.length,
                "and {n} more place: find them by name.",
                "and {n} more places: find them by name.",
              )}
            </p>
          )}
          {archived.length > 0 && (
            <details class="behind">
              <summary>{tn(archived.length, "{n} archived place", "{n} archived places")}</summary>
              <Listed places={archived} period={period} />
            </details>
          )}
        </section>
        {mayName && <AddPlace typed={typed?.of === "" ? typed : undefined} areas={view.areas} />}
      </div>
    </Frame>
  )
}
