import type { ComponentChildren } from "preact"
import type { Slug } from "../../../shared/ids.ts"
import { t, tn } from "../../frame/speech.tsx"
import type { Compared } from "../../pulse/compare.ts"
import type { Period } from "../../pulse/period.ts"
import { type Counts, pulseOf } from "../../pulse/share.ts"
import type { PlaceGroup } from "../../store/pulse-groups.ts"
import { bounds, percent } from "../wording.ts"
import { inPeriod, placePath, touchpointPlacesPath } from "./address.ts"
import { areasOf, type PlacesCompared } from "./compare-places.ts"
import { type Axis, axisOf } from "./interval-axis.ts"
import { AxisLine, IntervalRows } from "./interval-rows.tsx"

/** On the touchpoint's own page; all of them have a page of their own. */
const SHOWN_MAX = 8

const AreaLine = ({ name, all }: { name: string; all: Counts }) => {
  const pulse = pulseOf(all)
  return (
    <h3>
      {name === "" ? t("No area") : <bdi>{name}</bdi>}{" "}
      {pulse.tag === "told" && (
        <small>
          {percent(pulse.share)} {bounds(pulse.interval)} · {tn(pulse.votes, "{n} vote", "{n} votes")}
        </small>
      )}
    </h3>
  )
}

interface PlaceListProps {
  places: readonly Compared<PlaceGroup>[]
  /** The rest that each is compared with, about. */
  all: Counts
  period: Period
  /** Shared with what else stands beside them; left out: their own. */
  axis?: Axis | undefined
}

/** Places on one axis, in the order given, by area where there are several. */
export const PlaceList = ({
  places,
  all,
  period,
  axis = axisOf(places.map(({ pulse }) => pulse)),
}: PlaceListProps) => {
  const whole = pulseOf(all)
  const areas = areasOf(places)
  return (
    <>
      <AxisLine axis={axis} />
      {areas.map((area) => (
        <div class="area" key={area.name} data-key={area.name}>
          {areas.length > 1 && <AreaLine {...area} />}
          <IntervalRows
            rows={area.places.map(({ item, pulse, standing }) => ({
              ...item,
              key: item.place,
              name: item.name === "" ? <code>{item.place}</code> : <bdi>{item.name}</bdi>,
              href: inPeriod(placePath(item.place), period),
              pulse,
              standing,
            }))}
            axis={axis}
            middle={places.length > 1 && whole.tag === "told" ? whole.share : undefined}
          />
        </div>
      ))}
    </>
  )
}

const nameOf = ({ item }: Compared<PlaceGroup>): string => item.name || item.place

/** What the comparison comes to, in a sentence. */
export const saysOf = ({ places }: PlacesCompared): string => {
  if (places.length === 1) return t("Votes name one place.")
  if (places.filter(({ pulse }) => pulse.tag === "told").length < 2)
    return t("Too few votes to compare them.")
  const worse = places.filter(({ standing }) => standing.verdict === "worse")
  const better = places.filter(({ standing }) => standing.verdict === "better")
  const [best] = better
  const [worst] = worse
  if (best && worst && places.length === 2)
    return t("{worst} is clearly worse than {best}.", { worst: nameOf(worst), best: nameOf(best) })
  if (!best && !worst) return t("None is clearly better or worse than the rest.")
  if (worst && worse.length + better.length === 1)
    return t("{worst} is clearly worse than the rest.", { worst: nameOf(worst) })
  if (best && worse.length + better.length === 1)
    return t("{best} is clearly better than the rest.", { best: nameOf(best) })
  const parts = [
    ...(worst ? [t("{n} clearly worse", { n: worse.length })] : []),
    ...(best ? [t("{n} clearly better", { n: better.length })] : []),
  ]
  return t("{what} than the rest.", { what: parts.join(", ") })
}

interface PlacesCardProps {
  compared: PlacesCompared
  slug: Slug
  period: Period
  axis?: Axis
  /** What else belongs to the card: the figures as a file. */
  children?: ComponentChildren
}

/** The same moment at different places, side by side. */
export const PlacesCard = ({ compared, slug, period, axis, children }: PlacesCardProps) => {
  const { places, all } = compared
  return (
    <section class="card at-places" aria-labelledby="places">
      <div class="title">
        <h2 id="places">{t("Places")}</h2>
        <small>{saysOf(compared)}</small>
      </div>
      <PlaceList places={places.slice(0, SHOWN_MAX)} all={all} period={period} axis={axis} />
      <p class="rest">
        {places.length > SHOWN_MAX && `${t("Surely worst first.")} `}
        <a href={inPeriod(touchpointPlacesPath(slug), period)}>
          {places.length > SHOWN_MAX
            ? tn(places.length, "Compare {n} place", "Compare all {n} places")
            : t("Place by place")}
        </a>
      </p>
      {children}
    </section>
  )
}
