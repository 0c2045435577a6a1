import type { MemberId } from "../../../shared/ids.ts"
import { T, t, tn } from "../../frame/speech.tsx"
import type { OpenAlert } from "../../store/alerts.ts"
import type { Membership } from "../../store/members.ts"
import { momentName } from "../wording.ts"

interface AlertListProps extends Membership {
  alerts: readonly OpenAlert[]
  /** The page to come back to. */
  back: "/journey" | "/kiosks"
  now: number
}

/** Whether a member may change what is about touchpoints of these owners: admins, and who owns all of them. */
export const answersFor = (
  { member }: Pick<Membership, "member">,
  owners: readonly (MemberId | null)[],
): boolean =>
  member.role === "admin" ||
  (member.role === "owner" && owners.length > 0 && owners.every((owner) => owner === member.id))

/** On the Journey, whose touchpoints are its matter: a branch without a network leaves all its kiosks dark at once. */
const JOURNEY_SHOWN_MAX = 3

/** What someone should look at, and who does. Nothing is shown when there is nothing. */
export const AlertList = ({ alerts, back, now, member, business }: AlertListProps) => {
  if (alerts.length === 0) return null
  const when = (at: number) => momentName(at, business.timeZone, now)
  // Somebody is on the others already.
  const openFirst = alerts.toSorted((a, b) => Number(a.takenOn !== null) - Number(b.takenOn !== null))
  const shown = back === "/journey" ? openFirst.slice(0, JOURNEY_SHOWN_MAX) : alerts
  const more = alerts.length - shown.length
  return (
    <ul class="alerts" aria-label={t("Alerts")}>
      {shown.map(({ id, kiosk, owners, since, takenOn }) => (
        <li key={id} data-key={`alert-${id}`} class={takenOn ? "taken" : "open"}>
          <p>
            <T
              say="<b>{kiosk} is dark.</b> The kiosk was last heard {since} and should be awake: look at its power and its network. The votes on it are kept."
              kiosk={
                <a href={`/kiosks/${kiosk.id}`}>
                  <bdi>{kiosk.name}</bdi>
                </a>
              }
              since={when(since)}
              b={(inside) => <b>{inside}</b>}
            />
            {takenOn && (
              <small>
                {t("{by} is on it, since {at}.", { by: takenOn.by ?? t("Someone"), at: when(takenOn.at) })}
              </small>
            )}
          </p>
          {answersFor({ member }, owners) && (
            <form method="post" action={`/alerts/${id}`}>
              <input type="hidden" name="back" value={back} />
              <button
                class={takenOn ? "quiet" : "act"}
                type="submit"
                name="takes"
                value={takenOn ? "no" : "yes"}
              >
                {takenOn ? t("Not any more") : t("I’m on it")}
                <span class="unseen">: {kiosk.name}</span>
              </button>
            </form>
          )}
        </li>
      ))}
      {more > 0 && (
        <li data-key="more">
          <p>
            <a href="/kiosks">{tn(more, "{n} more kiosk is dark", "{n} more kiosks are dark")}</a>
          </p>
        </li>
      )}
    </ul>
  )
}
