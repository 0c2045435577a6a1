import { NAME_MAX_CHARS } from "../../../shared/limits.ts"
import { PasskeyTrouble, TextField } from "../../auth/sign-in-card.tsx"
import { t } from "../../frame/speech.tsx"
import { type ListedPasskey, PASSKEYS_MAX } from "../../store/passkeys.ts"
import { momentName } from "../wording.ts"
import { passkeyPath } from "./address.ts"
import { Confirm } from "./confirm.tsx"
import { saidAt } from "./flash.tsx"

export interface PasskeysCardProps {
  passkeys: readonly ListedPasskey[]
  /** They have proved who they are within the last quarter of an hour. */
  fresh: boolean
  zone: string
  now: number
}

/** The form by which a passkey is added; the script takes its submit over. */
export const AddPasskey = ({ suggested, next }: { suggested: string; next: string }) => (
  <form class="fields" data-passkey="add" data-next={next} hidden>
    <TextField
      label={t("What you call it")}
      name="name"
      id="passkey-name"
      autocomplete="off"
      maxLength={NAME_MAX_CHARS}
      value={suggested}
      hint={t("To tell it from others later: “Phone”, “Laptop at work”.")}
    />
    <p>
      <button class="button" type="submit">
        {t("Add a passkey")}
      </button>
    </p>
    <PasskeyTrouble />
  </form>
)

/** Shown while no script offers the form beside it. */
export const WithoutScript = () => (
  <p class="soft" data-without-passkeys>
    {t("This browser offers no passkeys here. They need JavaScript, and an address with a name.")}
  </p>
)

const PasskeyRow = ({
  passkey,
  zone,
  now,
  fresh,
}: { passkey: ListedPasskey } & Omit<PasskeysCardProps, "passkeys">) => {
  const { id, name, addedAt, lastUsedAt, here } = passkey
  const moment = (at: number) => momentName(at, zone, now)
  return (
    <li>
      <div>
        <b dir="auto">{name}</b>
        <small>
          {lastUsedAt === null
            ? t("Added {day}, not used yet", { day: moment(addedAt) })
            : t("Added {day}, last used {used}", { day: moment(addedAt), used: moment(lastUsedAt) })}
          {here && ` · ${t("you came in by it")}`}
        </small>
      </div>
      <details class="rename">
        <summary class="quiet">{t("Rename")}</summary>
        <form method="post" action={passkeyPath(id)}>
          <input
            class="box"
            name="name"
            dir="auto"
            autocomplete="off"
            required
            maxLength={NAME_MAX_CHARS}
            value={name}
            aria-label={t("New name of {name}", { name })}
          />
          <button class="button" type="submit">
            {t("Save")}
          </button>
        </form>
      </details>
      {fresh && (
        <form method="post" action={passkeyPath(id, "remove")}>
          <button class="quiet" type="submit" aria-label={t("Remove {name}", { name })}>
            {t("Remove")}
          </button>
        </form>
      )}
    </li>
  )
}

export const PasskeysCard = ({ passkeys, fresh, zone, now }: PasskeysCardProps) => (
  <section class="card" id="passkeys" aria-labelledby="passkeys-title">
    <h2 id="passkeys-title">{t("Passkeys")}</h2>
    <p class="soft">
      {t(
        "Sign in with your finger, your face or your device's PIN. Nothing to remember, nothing that can be stolen from here.",
      )}
    </p>
    {passkeys.length > 0 && (
      <ul class="your-list">
        {passkeys.map((passkey) => (
          <PasskeyRow key={passkey.id} {...{ passkey, zone, now, fresh }} />
        ))}
      </ul>
    )}
    {!fresh && (
      <Confirm some={passkeys.some(({ confirms }) => confirms)} page={saidAt("confirmed")}>
        {t("You signed in more than 15 minutes ago. To add or remove a passkey, show that it is still you.")}
      </Confirm>
    )}
    {fresh && passkeys.length < PASSKEYS_MAX && (
      <>
        <AddPasskey suggested={t("Passkey {n}", { n: passkeys.length + 1 })} next={saidAt("added")} />
        <WithoutScript />
      </>
    )}
  </section>
)
