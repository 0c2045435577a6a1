import { localTime } from "../../../shared/local-time.ts"
import { t } from "../../frame/speech.tsx"
import { pulseOf } from "../../pulse/share.ts"
import type { Membership } from "../../store/members.ts"
import type { SendFigures } from "../../store/read-sends.ts"
import type { Touchpoint } from "../../store/touchpoints.ts"
import { Frame } from "../frame.tsx"
import { Nothing } from "../nothing.tsx"
import { type FormState, NotSaved } from "../settings/field.tsx"
import { TouchpointTop } from "../setup/touchpoint-top.tsx"
import { bounds, count, dayName, percent } from "../wording.ts"
import { emailPath, sendPath } from "./address.ts"
import { SendFields } from "./send-fields.tsx"
import { systemName } from "./sender-steps.ts"

interface ListPageProps extends Membership {
  touchpoint: Touchpoint
  sends: readonly SendFigures[]
  form: FormState
  /** Why the member may only read; undefined: they may write. */
  readOnly?: string | undefined
}

const Love = ({ send }: { send: SendFigures }) => {
  const pulse = pulseOf(send)
  return pulse.tag === "told" ? (
    <>
      {percent(pulse.share)} <small>{bounds(pulse.interval)}</small>
    </>
  ) : (
    <small>{pulse.votes === 0 ? t("no votes") : t("too few to tell")}</small>
  )
}

const SendRow = ({
  send,
  touchpoint,
  business,
}: { send: SendFigures; touchpoint: Touchpoint } & Pick<Membership, "business">) => {
  const { named } = send
  const since = dayName(localTime(business.timeZone, send.since).day, true)
  const facts = [
    [t("Love"), <Love key="love" send={send} />],
    [t("Sent"), named?.sent === null || named === null ? "–" : count(named.sent)],
    [t("Opened"), count(send.opened)],
    [t("Confirmed"), count(send.confirmed)],
    [t("Held##votes"), count(send.held)],
  ] as const
  return (
    <li class="email-send">
      <div>
        <a class="send-name" href={sendPath(touchpoint.slug, send.slug)}>
          <bdi>{named?.name ?? send.slug}</bdi>
        </a>
        <small>
          {named
            ? t("{system} · since {since}", { system: systemName(named.system), since })
            : t("not named yet · first opened {since}", { since })}
        </small>
        {send.marked > 0 && <span class="state">{t("marked")}</span>}
      </div>
      <dl>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

/** Every send of a touchpoint, and the form for the next one. */
export const ListPage = ({ touchpoint, sends, form, readOnly, ...membership }: ListPageProps) => {
  const { slug, name } = touchpoint
  const wrong = form.errors.size > 0
  return (
    <Frame
      under="/setup"
      title={
        wrong
          ? t("Not saved: {page}", { page: t("E-mails: {name}", { name }) })
          : t("E-mails: {name}", { name })
      }
      {...membership}
    >
      <div class="mail">
        <TouchpointTop touchpoint={{ slug, name }} at="email" title={t("E-mails")} />
        <p class="say">
          {t(
            "Two faces in an e-mail. A click opens a page that asks for one more tap, and only that tap counts: scanners open every link, people confirm. One recipient has one vote, and may change it.",
          )}
        </p>
        {readOnly && <p class="say">{readOnly}</p>}
        <div class="mail-columns">
          <section class="card" aria-labelledby="sends-title">
            <h2 id="sends-title">{t("Sends")}</h2>
            {sends.length === 0 ? (
              <Nothing say={t("Nothing yet.")}>
                {t("Name the first one, paste its HTML, and send yourself a test.")}
              </Nothing>
            ) : (
              <ul>
                {sends.map((send) => (
                  <SendRow key={send.slug} {...{ send, touchpoint }} business={membership.business} />
                ))}
              </ul>
            )}
          </section>
          {form.editable && (
            <section class="card" aria-labelledby="new-title">
              <h2 id="new-title">{t("New e-mail")}</h2>
              <form class="fields" method="post" action={emailPath(slug)} noValidate>
                <NotSaved errors={form.errors} />
                <SendFields form={form} own={membership.business.usual.languages} />
                <p>
                  <button class="button" type="submit">
                    {t("Make the e-mail")}
                  </button>
                </p>
              </form>
            </section>
          )}
        </div>
      </div>
    </Frame>
  )
}
