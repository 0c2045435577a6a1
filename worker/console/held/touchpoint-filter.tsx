import { T, t } from "../../frame/speech.tsx"
import type { HeldGroup } from "../../store/held-votes.ts"
import { byName } from "../wording.ts"
import { type HeldQuery, heldAddress } from "./address.ts"
import { TouchpointName } from "./touchpoint-name.tsx"

interface TouchpointFilterProps {
  groups: readonly HeldGroup[]
  /** The one that is looked at. */
  touchpoint: HeldQuery["touchpoint"]
  /** Its name; empty where nobody has named it. */
  name: string
}

/** The touchpoints with waiting votes, to look at one alone; at one, the way back to all. */
export const TouchpointFilter = ({ groups, touchpoint, name }: TouchpointFilterProps) => {
  if (touchpoint !== undefined) {
    return (
      <p class="filtered">
        <T
          say="Only at {b} <a>Show all touchpoints</a>"
          b={
            <b>
              <TouchpointName name={name} slug={touchpoint} />
            </b>
          }
          a={(inside) => <a href={heldAddress({})}>{inside}</a>}
        />
      </p>
    )
  }
  const touchpoints = [...new Map(groups.map((group) => [group.touchpoint.slug, group.touchpoint])).values()]
  if (touchpoints.length < 2) return null
  return (
    <form class="filter" action="/held">
      <label for="touchpoint">{t("Touchpoint")}</label>
      <select id="touchpoint" name="touchpoint">
        <option value="">{t("All touchpoints")}</option>
        {touchpoints
          // Names first, then what nobody has named.
          .sort((a, b) => Number(a.name === "") - Number(b.name === "") || byName(a.name, b.name))
          .map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name || t("{slug} (nobody has created it)", { slug })}
            </option>
          ))}
      </select>
      <button class="act" type="submit">
        {t("Show")}
      </button>
    </form>
  )
}
