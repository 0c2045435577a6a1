import { T, t } from "../../frame/speech.tsx"
import type { ListedMember } from "../../store/directory.ts"
import type { Membership } from "../../store/members.ts"
import type { Touchpoint } from "../../store/touchpoints.ts"
import { Crumb } from "../crumb.tsx"
import { Frame } from "../frame.tsx"

/** A touchpoint that is handed over. */
export type Handed = Pick<Touchpoint, "slug" | "name">

interface HandOverFieldsProps {
  touchpoints: readonly Handed[]
  /** Who may take them: everybody else who may change touchpoints. */
  heirs: readonly Pick<ListedMember, "id" | "name">[]
}

/** Who takes over what; “nobody” stands last, and is allowed. Also for who is removed by an admin. */
export const HandOverFields = ({ touchpoints, heirs }: HandOverFieldsProps) =>
  touchpoints.length === 0 ? null : (
    <fieldset class="field">
      <legend class="label">{t("Who takes over")}</legend>
      {touchpoints.map(({ slug, name }) => (
        <div class="field hand-over" key={slug}>
          <label for={`to-${slug}`} dir="auto">
            {name}
          </label>
          <select class="box" id={`to-${slug}`} name={`to-${slug}`}>
            {heirs.map((heir) => (
              <option key={heir.id} value={heir.id}>
                {heir.name}
              </option>
            ))}
            <option value="">{t("Nobody: it stands without an owner")}</option>
          </select>
        </div>
      ))}
    </fieldset>
  )

interface LeavePageProps extends Membership, HandOverFieldsProps {
  lastAdmin: boolean
}

export const LeavePage = ({ member, business, touchpoints, heirs, lastAdmin }: LeavePageProps) => (
  <Frame title={t("Leave {business}", { business: business.name })} {...{ member, business }}>
    <div class="you">
      <Crumb above={{ "/you": t("Your account") }} />
      <h1>{t("Leave {business}", { business: business.name })}</h1>
      <section class="card" aria-label={t("Leave {business}", { business: business.name })}>
        {lastAdmin ? (
          <>
            <p>
              <T
                say="You are the last admin of {business}: without you nobody could let anybody in. Make somebody else an admin first."
                business={<b>{business.name}</b>}
              />
            </p>
            <p>
              <a class="button" href="/team">
                {t("To the team")}
              </a>
            </p>
          </>
        ) : (
          <form class="fields" method="post" action="/you/leave">
            <p>
              {t(
                "You are signed out of it everywhere. What you did stays in its log, by your name. To come back you need an invitation.",
              )}
            </p>
            {member.role === "admin" && (
              <p>
                <T
                  say="API keys that you made go on working: <a>revoke</a> those that nobody needs first."
                  a={(inside) => <a href="/settings/keys">{inside}</a>}
                />
              </p>
            )}
            <HandOverFields touchpoints={touchpoints} heirs={heirs} />
            <p>
              <button class="button" type="submit">
                {t("Leave")}
              </button>
            </p>
          </form>
        )}
      </section>
    </div>
  </Frame>
)
