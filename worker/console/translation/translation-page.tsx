import type { Language } from "../../../shared/languages.ts"
import { NAME_MAX_CHARS, SENTENCE_MAX_CHARS } from "../../../shared/limits.ts"
import { Face } from "../../frame/face.tsx"
import { T, t } from "../../frame/speech.tsx"
import type { Membership } from "../../store/members.ts"
import type { AskingRead } from "../../store/read-asking.ts"
import { askingPath } from "../asking/address.ts"
import { LineField } from "../asking/line-field.tsx"
import { Frame } from "../frame.tsx"
import { type FormState, NotSaved } from "../settings/field.tsx"
import { TouchpointTop } from "../setup/touchpoint-top.tsx"
import { languageIn } from "../wording.ts"
import { translationPath } from "./address.ts"

interface TranslationPageProps extends Membership {
  read: AskingRead
  language: Language
  form: FormState
  /** What was saved when the member began: null, nothing. */
  base: string
  /** Somebody else has saved this language since. */
  overtaken: boolean
}

interface FaceFieldsProps {
  form: FormState
  face: "love" | "hate"
  wording: AskingRead["touchpoint"]["question"]["love"]
}

const FaceFields = ({ form, face, wording }: FaceFieldsProps) => (
  <div class={`side ${face}`}>
    <h2>
      <Face face={face} /> {face === "love" ? t("Love") : t("Hate")}
    </h2>
    <LineField
      form={form}
      name={`${face}.label`}
      label={t("“{words}”", { words: wording.label })}
      maxLength={NAME_MAX_CHARS}
    />
    {wording.reasons.map(({ slug, label }) => (
      <LineField
        key={slug}
        form={form}
        name={`${face}.reasons.${slug}`}
        label={t("Reason “{label}”", { label })}
        maxLength={NAME_MAX_CHARS}
        none={t("not translated")}
      />
    ))}
  </div>
)

const Trouble = ({ form, overtaken }: Pick<TranslationPageProps, "form" | "overtaken">) => {
  if (overtaken)
    return (
      <p class="flash not" role="alert">
        <T
          say="Not saved: somebody has changed the same meanwhile. What you typed stands below. Save again, and yours replaces theirs; or <a>take theirs</a>."
          a={(inside) => <a href="?">{inside}</a>}
        />
      </p>
    )
  return <NotSaved errors={form.errors} />
}

/** A touchpoint's words in one more language, beside the ones they were written in first. */
export const TranslationPage = ({
  read,
  language,
  form,
  base,
  overtaken,
  ...frame
}: TranslationPageProps) => {
  const { slug, name, question } = read.touchpoint
  const called = languageIn(language)
  const page = t("{name} in {language}", { name, language: called })
  const isWritten = question.translations[language] !== undefined
  const fields = (
    <div class="card">
      <LineField
        form={form}
        name="question"
        label={t("“{words}”", { words: question.question })}
        maxLength={SENTENCE_MAX_CHARS}
      />
      <div class="sides">
        <FaceFields form={form} face="love" wording={question.love} />
        <FaceFields form={form} face="hate" wording={question.hate} />
      </div>
    </div>
  )
  return (
    <Frame
      under="/setup"
      title={overtaken || form.errors.size > 0 ? t("Not saved: {page}", { page }) : page}
      {...frame}
    >
      <div class="asking">
        <TouchpointTop
          touchpoint={{ slug, name }}
          at="languages"
          title={t("In {language}", { language: called })}
          above={{ [`${askingPath(slug)}#languages`]: t("What customers are asked") }}
        />
        <p class="say">
          {t("Above each field stand the words you wrote first. A reason left empty is said in those.")}
        </p>
        {form.editable ? (
          <form
            class="asking-form translation"
            method="post"
            action={translationPath(slug, language)}
            noValidate
          >
            <input type="hidden" name="base" value={base} />
            <Trouble {...{ form, overtaken }} />
            {fields}
            <p class="save">
              <button class="button" type="submit">
                {t("Save")}
              </button>
              {isWritten && (
                <button class="quiet" type="submit" name="do" value="remove">
                  {t("Remove {language}", { language: called })}
                </button>
              )}
              <small>{t("On links, posters, letters and kiosks within a minute.")}</small>
            </p>
          </form>
        ) : (
          <div class="asking-form told">{fields}</div>
        )}
      </div>
    </Frame>
  )
}
