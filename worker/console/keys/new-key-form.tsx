import { API_SCOPES } from "../../../shared/api-scope.ts"
import { NAME_MAX_CHARS } from "../../../shared/limits.ts"
import { t } from "../../frame/speech.tsx"
import { KEYS_PATH } from "./address.ts"
import type { TypedKey, WrongKey } from "./key-form.ts"
import { SCOPE_WORDS } from "./scope-words.ts"

interface NewKeyFormProps {
  typed: TypedKey
  wrong: WrongKey
}

const NameField = ({ typed, wrong }: NewKeyFormProps) => {
  const refused = wrong.has("name")
  return (
    <div class="field">
      <label class="label" for="name">
        {t("What it is for")}
      </label>
      <input
        class="box line"
        id="name"
        name="name"
        value={typed.name}
        maxLength={NAME_MAX_CHARS}
        autocomplete="off"
        autofocus={refused}
        aria-describedby={`${refused ? "name-wrong " : ""}name-hint`}
        {...(refused ? { "aria-invalid": true } : {})}
      />
      {refused && (
        <p class="wrong" id="name-wrong">
          {t("Say what it is for, in at most {most} characters.", { most: NAME_MAX_CHARS })}
        </p>
      )}
      <small class="hint" id="name-hint">
        {t("“Weekly report”, “Newsletter”: so that you know later which one you can revoke.")}
      </small>
    </div>
  )
}

/** What a new key is for, and what it may do. */
export const NewKeyForm = ({ typed, wrong }: NewKeyFormProps) => (
  <form class="fields" method="post" action={KEYS_PATH} noValidate>
    <NameField typed={typed} wrong={wrong} />
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
    <p class="send">
      <button class="button" type="submit">
        {t("Make the key")}
      </button>
    </p>
  </form>
)
