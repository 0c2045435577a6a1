import type { EmailSend } from "../../../shared/email-send.ts"
import type { Language } from "../../../shared/languages.ts"
import { t } from "../../frame/speech.tsx"
import { attributesOf, type FormState, Hint, NotSaved, Wrong } from "../settings/field.tsx"
import { SendFields } from "./send-fields.tsx"

interface SettingsProps {
  form: FormState
  path: string
  /** The languages that the business speaks. */
  own: readonly Language[]
  /** What was saved when the member began; undefined: nobody has named it yet. */
  base: EmailSend | undefined
}

const SentField = ({ form }: { form: FormState }) => {
  const value = form.draft.get("sent") ?? ""
  if (!form.editable) {
    return (
      <div class="field">
        <p class="label">{t("How many were sent")}</p>
        <b>{value || t("Not told")}</b>
      </div>
    )
  }
  return (
    <div class="field">
      <label class="label" for="sent">
        {t("How many were sent")}
      </label>
      <input
        class="box number"
        inputMode="numeric"
        autocomplete="off"
        value={value}
        {...attributesOf(form, "sent")}
      />
      <Wrong form={form} name="sent" />
      <Hint name="sent">
        {t("As your sender’s system says. Without it there are no shares of all sent.")}
      </Hint>
    </div>
  )
}

const SignedOnly = ({ form }: { form: FormState }) => {
  const checked = form.draft.has("signedOnly")
  return (
    <div class="switch">
      <p class="entry">
        {form.editable ? (
          <label>
            <input type="checkbox" name="signedOnly" checked={checked} aria-describedby="signedOnly-hint" />
            <b>{t("Signed links only")}</b>
          </label>
        ) : (
          <>
            <b>{t("Signed links only")}</b> <span class="state">{checked ? t("on") : t("off")}</span>
          </>
        )}
      </p>
      <p class="about-switch" id="signedOnly-hint">
        {t(
          "Links without a valid signature lead to a kind page and to no vote. Only for e-mails whose links come from your program: with a merge tag, nobody could answer any more.",
        )}
      </p>
    </div>
  )
}

/** What is kept of a send, to be changed. */
export const SettingsSection = ({ form, path, own, base }: SettingsProps) => {
  const fields = (
    <>
      <SendFields form={form} own={own} />
      <SentField form={form} />
      <SignedOnly form={form} />
    </>
  )
  return (
    <section class="card" aria-labelledby="settings-title" id="settings">
      <h2 id="settings-title">{t("This send")}</h2>
      {form.editable ? (
        <form class="fields" method="post" action={path} noValidate>
          {base && <input type="hidden" name="base" value={JSON.stringify(base)} />}
          <NotSaved errors={form.errors} />
          {fields}
          <p>
            <button class="button" type="submit">
              {base ? t("Save") : t("Name it")}
            </button>
          </p>
        </form>
      ) : (
        <div class="fields told">{fields}</div>
      )}
    </section>
  )
}
