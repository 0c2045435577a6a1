import { CLOSED_FOR_DAYS } from "../../../shared/closing.ts"
import { T, t, tn } from "../../frame/speech.tsx"
import type { Membership } from "../../store/members.ts"
import { EXPORT_PATH } from "../export/address.ts"
import { Frame } from "../frame.tsx"
import { SendRow } from "../send-row.tsx"
import { SettingsTabs } from "../settings/settings-tabs.tsx"
import { count } from "../wording.ts"
import { Confirm } from "../you/confirm.tsx"
import { DELETE_PATH } from "./address.ts"

/** Why it was not closed. */
export type Refusal = "name" | "stale"

interface DeletePageProps extends Membership {
  counts: Readonly<Record<string, number>>
  /** Whether whoever asks has signed in just now. */
  fresh: boolean
  hasPasskey: boolean
  refusal: Refusal | undefined
}

const going = (counts: DeletePageProps["counts"]) =>
  [
    [t("Votes and what customers wrote"), counts.vote],
    [t("Touchpoints, with their pulse of all time"), counts.touchpoint],
    [t("Kiosks, e-mails and walls"), (counts.kiosk ?? 0) + (counts.send ?? 0) + (counts.wall ?? 0)],
    [t("Members: nobody of them gets in any more"), counts.member],
    [t("Entries of the audit log"), counts.log],
  ] as const

const NameForm = ({ name, refused }: { name: string; refused: boolean }) => (
  <form class="fields" method="post" action={DELETE_PATH} autocomplete="off">
    <div class="field">
      <label class="label" for="name">
        <T say="Type <b>{name}</b> to go on" name={name} b={(inside) => <b>{inside}</b>} />
      </label>
      <input
        class="box line"
        id="name"
        name="name"
        autofocus={refused}
        {...(refused ? { "aria-invalid": true, "aria-describedby": "name-wrong" } : {})}
      />
      {refused && (
        <p class="wrong" id="name-wrong">
          {t("That is not its name. Nothing was closed.")}
        </p>
      )}
    </div>
    <SendRow label={t("Close {name} now", { name })}>
      <a href="/settings">{t("Keep it")}</a>
    </SendRow>
  </form>
)

/** What goes, when, and a last look before it does. */
export const DeletePage = ({ counts, fresh, hasPasskey, refusal, member, business }: DeletePageProps) => (
  <Frame
    at="/settings"
    title={refusal ? t("Not closed: Delete") : t("Delete")}
    {...(fresh ? {} : { script: "passkeys" as const })}
    {...{ member, business }}
  >
    <div class="settings">
      <h1>{t("Delete {name}", { name: business.name })}</h1>
      <SettingsTabs at="/settings/delete" admin={member.role === "admin"} />
      <p class="say">
        {tn(
          CLOSED_FOR_DAYS,
          "It is closed at once, and deleted after {n} day. Until then a link that you get can open it again.",
          "It is closed at once, and deleted after {n} days. Until then a link that you get can open it again.",
        )}
      </p>
      <section class="card" aria-labelledby="going-title">
        <h2 id="going-title">{t("What goes")}</h2>
        <dl class="in-it">
          {going(counts).map(([what, some = 0]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{count(some)}</dd>
            </div>
          ))}
        </dl>
        <p class="note">
          {t(
            "Within half a minute tags, links and posters ask nobody any more, and no vote is taken. Kiosks say that they were removed, API keys and walls stop, everybody is signed out.",
          )}
        </p>
        <p class="note">
          <T
            say="After that nothing can be had back. <a>Export everything first</a>: it takes a minute."
            a={(inside) => <a href={EXPORT_PATH}>{inside}</a>}
          />
        </p>
      </section>
      <section class="card" aria-labelledby="close-title">
        <h2 id="close-title">{t("Close it")}</h2>
        {fresh ? (
          <NameForm name={business.name} refused={refusal === "name"} />
        ) : (
          <div class="fields" role={refusal ? "alert" : undefined}>
            <Confirm some={hasPasskey} page={DELETE_PATH}>
              {t(
                "First show that it is still you. So nobody else closes it at a screen that you left open. You come back here.",
              )}
            </Confirm>
          </div>
        )}
      </section>
    </div>
  </Frame>
)
