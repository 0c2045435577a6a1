import { T, t } from "../../frame/speech.tsx"
import type { ListedApiKey } from "../../store/api-keys.ts"
import type { Membership } from "../../store/members.ts"
import { FlashBox } from "../flash-box.tsx"
import { Frame } from "../frame.tsx"
import { Nothing } from "../nothing.tsx"
import { SettingsTabs } from "../settings/settings-tabs.tsx"
import { SecretLine } from "../team/secret-line.tsx"
import { dayName, momentName } from "../wording.ts"
import { revokePath } from "./address.ts"
import type { TypedKey, WrongKey } from "./key-form.ts"
import { NewKeyForm } from "./new-key-form.tsx"
import { SCOPE_WORDS } from "./scope-words.ts"

interface KeysPageProps extends Membership {
  keys: readonly ListedApiKey[]
  typed: TypedKey
  wrong: WrongKey
  /** Just made, and shown this once. */
  made?: { name: string; key: string } | undefined
  /** The name of one that was revoked just now. */
  revoked?: string | undefined
  now: number
  today: number
}

const usedText = ({ usedDay }: ListedApiKey, today: number): string => {
  if (usedDay === null) return t("not used yet")
  if (usedDay === today) return t("used today")
  if (usedDay === today - 1) return t("used yesterday")
  return t("last used {day}", { day: dayName(usedDay, true) })
}

interface KeyLineProps {
  apiKey: ListedApiKey
  timeZone: string
  now: number
  today: number
  editable: boolean
}

const KeyLine = ({ apiKey, timeZone, now, today, editable }: KeyLineProps) => {
  const { id, name, scopes, ending, maker, createdAt, revokedAt } = apiKey
  const made = momentName(createdAt, timeZone, now)
  return (
    <li>
      <div class="what">
        <b>
          <bdi>{name}</bdi>
        </b>{" "}
        {ending !== "" && <code>{`lts_…${ending}`}</code>}
        <small>
          {maker === null
            ? t("made {day}, at the command line", { day: made })
            : t("made {day} by {name}", { day: made, name: maker })}
        </small>
      </div>
      <ul class="tags">
        {scopes.map((scope) => (
          <li key={scope}>{t(SCOPE_WORDS[scope].name)}</li>
        ))}
      </ul>
      <small>
        {revokedAt === null
          ? usedText(apiKey, today)
          : t("revoked {day}", { day: momentName(revokedAt, timeZone, now) })}
      </small>
      {editable && revokedAt === null && (
        <form method="post" action={revokePath(id)}>
          <button class="act" type="submit" aria-label={t("Revoke {name}", { name })}>
            {t("Revoke")}
          </button>
        </form>
      )}
    </li>
  )
}

/** The keys that programs of the business have: what each may do, and whether it is still used. */
export const KeysPage = (props: KeysPageProps) => {
  const { keys, typed, wrong, made, revoked, now, today, member, business } = props
  const editable = member.role === "admin"
  const used = keys.filter(({ revokedAt }) => revokedAt === null)
  const over = keys.filter(({ revokedAt }) => revokedAt !== null)
  const line = (apiKey: ListedApiKey) => (
    <KeyLine key={apiKey.id} {...{ apiKey, now, today, editable, timeZone: business.timeZone }} />
  )
  return (
    <Frame
      at="/settings"
      title={wrong.size > 0 ? t("Not made: API keys") : t("API keys")}
      script="copying"
      {...{ member, business }}
    >
      <div class="settings">
        <h1>{t("API keys")}</h1>
        <SettingsTabs at="/settings/keys" admin={editable} />
        <p class="say">
          <T
            say="A key lets a program of yours read the pulse, or make links for e-mails. What it can ask for is described in <a>openapi.json</a>."
            a={(inside) => <a href="/v1/openapi.json">{inside}</a>}
          />{" "}
          {!editable && t("Only admins make and revoke keys.")}
        </p>
        {made && (
          <section class="card secret" aria-labelledby="made-title">
            <h2 id="made-title" tabindex={-1} autofocus>
              {t("“{name}” is ready. Copy it now: it is not shown again.", { name: made.name })}
            </h2>
            <SecretLine id="made" secret={made.key} />
            <p class="note">
              {t(
                "Only its hash is kept. Whoever has the key can do what it may: keep it out of pages, apps and repositories.",
              )}
            </p>
          </section>
        )}
        {revoked !== undefined && (
          <FlashBox
            said={t("“{name}” stopped working. That can’t be undone: make a new key if it was a mistake.", {
              name: revoked,
            })}
          />
        )}
        <section class="card" aria-labelledby="keys-title">
          <h2 id="keys-title">{t("In use")}</h2>
          {used.length === 0 ? (
            <Nothing say={t("No keys yet.")}>
              {editable && t("Programs read the pulse with one: make the first below.")}
            </Nothing>
          ) : (
            <ul class="lines keys">{used.map(line)}</ul>
          )}
          {used.length > 0 && editable && (
            <p class="note">
              {t(
                "Revoking stops a key at once and for good. Which programs use it, only its name can tell you.",
              )}
            </p>
          )}
        </section>
        {editable && (
          <section class="card" aria-labelledby="new-title">
            <h2 id="new-title">{t("A new key")}</h2>
            <NewKeyForm typed={typed} wrong={wrong} />
          </section>
        )}
        {over.length > 0 && (
          <details class="card behind">
            <summary>{t("Revoked keys")}</summary>
            <ul class="lines keys">{over.map(line)}</ul>
          </details>
        )}
      </div>
    </Frame>
  )
}
