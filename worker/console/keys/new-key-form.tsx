import { API_SCOPES } from "../../../shared/api-scope.ts"
import { NAME_MAX_CHARS } from "../../../shared/limits.ts"
import { TextField } from "../../auth/sign-in-card.tsx"
import { t } from "../../frame/speech.tsx"
import { SendRow } from "../send-row.tsx"
import { KEYS_PATH } from "./address.ts"
import type { TypedKey, WrongKey } from "./key-form.ts"
import { SCOPE_WORDS } from "./scope-words.ts"

interface NewKeyFormProps {
  typed: TypedKey
  wrong: WrongKey
}

/** What a new key is for, and what it may do. */
export const NewKeyForm = ({ typed, wrong }: NewKeyFormProps) => (
  <form class="fields" method="post" action={KEYS_PATH} noValidate>
    <TextField
      line
      label={t("What it is for")}
      name="name"
      autocomplete="off"
      maxLength={NAME_MAX_CHARS}
      value={typed.name}
      wrong={
        wrong.has("name")
          ? t("Say what it is for, in at most {most} characters.", { most: NAME_MAX_CHARS })
          : undefined
      }
      hint={t("“Weekly report”, “Newsletter”: so that you know later which one you can revoke.")}
    />
    <fieldset class="field" {...(wrong.has("scopes") ? { "aria-describedby": "scopes-wrong" } : {})}>
      <legend class="label">{t("What it may do")}</legend>
      {wrong.has("scopes") && (
        <p class="wrong" id="scopes-wrong">
          {t("Choose at least one.")}
        </p>
      )}
      {API_SCOPES.map((scope) => (
        <div class="switch" key={scope}>
          <p class="entry">
            <label>
              <input
                type="checkbox"
                name="scopes"
                value={scope}
                checked={typed.scopes.includes(scope)}
                aria-describedby={`scope-${scope}`}
              />
              <b>{t(SCOPE_WORDS[scope].name)}</b>
            </label>
          </p>
          <p class="about-switch" id={`scope-${scope}`}>
            {t(SCOPE_WORDS[scope].about)}
          </p>
        </div>
      ))}
    </fieldset>
    <SendRow label={t("Make the key")} />
  </form>
)
