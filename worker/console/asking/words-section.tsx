import { NAME_MAX_CHARS, REASONS_PER_FACE_MAX, SENTENCE_MAX_CHARS } from "../../../shared/limits.ts"
import type { Face as FaceName } from "../../../shared/vote.ts"
import { Face } from "../../frame/face.tsx"
import { m, t } from "../../frame/speech.tsx"
import { Nothing } from "../nothing.tsx"
import { attributesOf, type FormState, Wrong } from "../settings/field.tsx"
import type { Focus } from "./change-reasons.ts"
import { reasonsOf } from "./draft.ts"
import { LineField } from "./line-field.tsx"

interface ReasonsProps {
  form: FormState
  face: FaceName
  focus: Focus | undefined
}

interface RowProps extends ReasonsProps {
  row: number
  rows: number
  slug: string
  label: string
}

const Row = ({ form, face, focus, row, rows, slug, label }: RowProps) => {
  const name = `${face}.reasons.${row}`
  const called = label || t("this empty reason")
  const move = (verb: string, words: string, label: string, mark: string, off: boolean) => (
    <button
      class="mini"
      type="submit"
      name="do"
      value={`${face}.${verb}.${row}`}
      aria-label={label}
      title={words}
      disabled={off}
    >
      {mark}
    </button>
  )
  return (
    <li>
      <input type="hidden" name={`${face}.slugs`} value={slug} />
      <input
        class="box"
        autocomplete="off"
        dir="auto"
        maxLength={NAME_MAX_CHARS}
        aria-label={t("Reason {row}", { row: row + 1 })}
        {...attributesOf(form, name)}
        {...(focus?.face === face && focus.row === row ? { autofocus: true } : {})}
        name={`${face}.reasons`}
        value={label}
      />
      {rows > 1 && move("up", t("Move up"), t("Move up {reason}", { reason: called }), "↑", row === 0)}
      {rows > 1 &&
        move("down", t("Move down"), t("Move down {reason}", { reason: called }), "↓", row === rows - 1)}
      {move("remove", t("Remove"), t("Remove {reason}", { reason: called }), "×", false)}
      <Wrong form={form} name={name} />
    </li>
  )
}

const Reasons = ({ form, face, focus }: ReasonsProps) => {
  const reasons = reasonsOf(form.draft, face)
  if (!form.editable) {
    return (
      <div class="field">
        <p class="label">{t("Reasons")}</p>
        {reasons.length === 0 ? (
          <b>{t("None")}</b>
        ) : (
          <ul class="told-reasons">
            {reasons.map(({ slug, label }) => (
              <li key={slug} dir="auto">
                {label}
              </li>
            ))}
          </ul>
        )}
      </div>
    )
  }
  return (
    <fieldset class="field reasons" id={`${face}-reasons`}>
      <legend class="label">{t("Reasons to choose from")}</legend>
      {reasons.length === 0 && <Nothing>{t("None yet: customers are asked for a comment only.")}</Nothing>}
      <Wrong form={form} name={`${face}.reasons`} />
      <ol>
        {reasons.map((reason, row) => (
          <Row key={row} {...{ form, face, focus, row }} {...reason} rows={reasons.length} />
        ))}
      </ol>
      {reasons.length < REASONS_PER_FACE_MAX ? (
        <button class="act" type="submit" name="do" value={`${face}.add.0`}>
          {t("Add a reason")}
        </button>
      ) : (
        <small class="hint">{t("Six are as many as a customer reads.")}</small>
      )}
    </fieldset>
  )
}

const FACE_WORDS = { love: m("The happy face says"), hate: m("The unhappy face says") } as const

const FaceFields = (props: ReasonsProps) => (
  <div class={`side ${props.face}`}>
    <h3>
      <Face face={props.face} /> {props.face === "love" ? t("Love") : t("Hate")}
    </h3>
    <LineField
      form={props.form}
      name={`${props.face}.label`}
      label={t(FACE_WORDS[props.face])}
      maxLength={NAME_MAX_CHARS}
    />
    <Reasons {...props} />
  </div>
)

/** The question, its two answers and why. */
export const WordsSection = ({ form, focus }: Omit<ReasonsProps, "face">) => (
  <section class="card" aria-labelledby="words-title">
    <h2 id="words-title">{t("The question")}</h2>
    <LineField form={form} name="question" label={t("Question")} maxLength={SENTENCE_MAX_CHARS} />
    <div class="sides">
      <FaceFields {...{ form, focus }} face="love" />
      <FaceFields {...{ form, focus }} face="hate" />
    </div>
    {form.editable && (
      <p class="note">
        {t(
          "Reword a reason as you like: its votes stay with it. Remove one, and its votes stay in the figures; customers no longer see it.",
        )}
      </p>
    )}
  </section>
)
