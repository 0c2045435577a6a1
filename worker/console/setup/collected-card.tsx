import { T, t, tn } from "../../frame/speech.tsx"
import type { CollectedName } from "../../store/collected-names.ts"
import { heldAddress } from "../held/address.ts"
import { momentName } from "../wording.ts"
import { newPath } from "./address.ts"
import { slipOf } from "./slip-of.ts"

interface CollectedProps {
  names: readonly CollectedName[]
  /** Of touchpoints there are. */
  slugs: readonly string[]
  admin: boolean
  timeZone: string
  now: number
}

const Name = ({
  name,
  slugs,
  admin,
  timeZone,
  now,
}: Omit<CollectedProps, "names"> & { name: CollectedName }) => {
  const { slug, votes, firstAt, dismissed } = name
  const meant = slipOf(slug, slugs)
  const since = momentName(firstAt, timeZone, now)
  return (
    <li>
      <div class="what">
        <p>
          <code>{slug}</code>
        </p>
        <small>{tn(votes, "seen once, {since}", "seen {n} times, first {since}", { since })}</small>
        {meant !== undefined && (
          <small class="slip">
            <T
              say="Perhaps a slip of {meant}: then mend the tag, and <a>exclude its votes</a>."
              meant={<code>{meant}</code>}
              a={(inside) => <a href={heldAddress({ touchpoint: slug })}>{inside}</a>}
            />
          </small>
        )}
      </div>
      {admin && (
        <p class="row-acts">
          <a class="act" href={newPath({ slug })}>
            {t("Create it")}
            <span class="unseen">: {slug}</span>
          </a>
          <button
            class="quiet"
            type="submit"
            formaction={dismissed ? "/setup/offer" : "/setup/dismiss"}
            name="slug"
            value={slug}
          >
            {dismissed ? t("Offer it again") : t("Put away")}
            <span class="unseen">: {slug}</span>
          </button>
        </p>
      )}
    </li>
  )
}

/** Names that tags gave and nobody has created: their votes wait, and none is lost. */
export const CollectedCard = ({ names, ...props }: CollectedProps) => {
  const offered = names.filter(({ dismissed }) => !dismissed)
  const away = names.filter(({ dismissed }) => dismissed)
  if (names.length === 0) return null
  const list = (of: readonly CollectedName[]) => (
    <ul class="collected">
      {of.map((name) => (
        <Name key={name.slug} name={name} {...props} />
      ))}
    </ul>
  )
  return (
    <section class={offered.length > 0 ? "card calls" : "card"} aria-labelledby="collected-title">
      <h2 id="collected-title">{t("Seen in votes, not created yet")}</h2>
      <p class="soft">
        {props.admin
          ? t(
              "A tag, poster or link carries these names. Their votes wait, and count as soon as you create them.",
            )
          : t("A tag, poster or link carries these names. Their votes wait until an admin creates them.")}
      </p>
      <form method="post">
        {offered.length > 0 && list(offered)}
        {away.length > 0 && (
          <details class="behind">
            <summary>{tn(away.length, "{n} put away", "{n} put away")}</summary>
            {list(away)}
          </details>
        )}
      </form>
    </section>
  )
}
