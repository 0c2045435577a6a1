import { t } from "../../frame/speech.tsx"
import type { ListedSession } from "../../store/sessions.ts"
import { momentName } from "../wording.ts"

export interface SessionsCardProps {
  sessions: readonly ListedSession[]
  zone: string
  now: number
}

/** Where somebody is signed in: by what and since when, for neither address nor browser is kept. */
export const SessionsCard = ({ sessions, zone, now }: SessionsCardProps) => (
  <section class="card" id="sessions" aria-labelledby="sessions-title">
    <h2 id="sessions-title">{t("Where you are signed in")}</h2>
    <ul class="your-list">
      {sessions.map(({ name, business, passkey, beganAt, lastSeenAt, here }) => (
        <li key={name}>
          <div>
            <b dir="auto">{passkey ?? t("By a link")}</b>
            <small>
              {t("{business} · since {begun}, last seen {seen}", {
                business,
                begun: momentName(beganAt, zone, now),
                seen: momentName(lastSeenAt, zone, now),
              })}
            </small>
          </div>
          {here ? (
            <span class="tag-here">{t("This one")}</span>
          ) : (
            <form method="post" action="/you/sessions">
              <input type="hidden" name="session" value={name} />
              <button class="quiet" type="submit">
                {t("Sign out there")}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
    {sessions.length > 1 && (
      <form method="post" action="/you/sessions">
        <input type="hidden" name="session" value="others" />
        <button class="button second" type="submit">
          {t("Sign out everywhere else")}
        </button>
      </form>
    )}
    <p class="soft">
      {t(
        "A session ends after a week without use, and after a month in any case. Which browser it is, and where, nobody notes.",
      )}
    </p>
  </section>
)
