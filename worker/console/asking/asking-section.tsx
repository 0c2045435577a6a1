import type { ComponentChildren } from "preact"
import { EVENT_NAME_MAX_CHARS, SELECTOR_MAX_CHARS } from "../../../shared/limits.ts"
import { m, T, t } from "../../frame/speech.tsx"
import { attributesOf, type FormState, Hint, Wrong } from "../settings/field.tsx"
import { askingWords } from "./asking-words.ts"
import type { Moment } from "./draft.ts"

interface OptionProps {
  form: FormState
  name: string
  value: string
  children: ComponentChildren
}

/** One of a few, with a field of its own where it has one. */
const Option = ({ form, name, value, label, children }: OptionProps & { label: string }) => (
  <div class="option">
    <label>
      <input type="radio" {...{ name, value }} checked={form.draft.get(name) === value} /> {label}
    </label>
    {children}
  </div>
)

interface NumberProps {
  form: FormState
  name: string
  label: string
  unit?: string
  wide?: boolean
  maxLength?: number
}

/** A field within a line of text: what it is for is said around it. */
const Inline = ({ form, name, label, unit, wide = false, maxLength }: NumberProps) => (
  <>
    <span class={wide ? "wide" : "with-unit"}>
      <input
        class={wide ? "box" : "box number"}
        inputMode={wide ? "text" : "numeric"}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-label={label}
        {...attributesOf(form, name)}
        {...(maxLength === undefined ? {} : { maxLength })}
        value={form.draft.get(name) ?? ""}
      />
      {unit}
    </span>
    <Wrong form={form} name={name} />
  </>
)

const CORNER_NAMES = {
  "bottom-end": m("Bottom right"),
  "bottom-start": m("Bottom left"),
  "top-end": m("Top right"),
  "top-start": m("Top left"),
} as const

const Where = ({ form }: { form: FormState }) => (
  <fieldset class="field">
    <legend class="label">{t("Where it stands")}</legend>
    <Option form={form} name="stands" value="corner" label={t("In a corner of the page:")}>
      <select class="box" name="where" aria-label={t("Corner")} aria-describedby="where-hint">
        {Object.entries(CORNER_NAMES).map(([corner, label]) => (
          <option key={corner} value={corner} selected={form.draft.get("where") === corner}>
            {t(label)}
          </option>
        ))}
      </select>
    </Option>
    <Hint name="where">{t("On pages that read from right to left, left and right change places.")}</Hint>
    <Option form={form} name="stands" value="after" label={t("In the page, right after the element:")}>
      <Inline
        form={form}
        name="for"
        label={t("CSS selector of the element")}
        wide
        maxLength={SELECTOR_MAX_CHARS}
      />
    </Option>
    <Hint name="for">{t("A CSS selector, like #order-done. Pages without such an element don’t ask.")}</Hint>
  </fieldset>
)

const When = ({ form }: { form: FormState }) => {
  const option = (value: Moment, label: string, field?: ComponentChildren) => (
    <Option {...{ form, value, label }} name="when">
      {field}
    </Option>
  )
  return (
    <fieldset class="field">
      <legend class="label">{t("When it asks")}</legend>
      {option("rests", t("It rests in its place until someone taps it"))}
      {option("now", t("By itself, at once"))}
      {option(
        "seconds",
        t("By itself, after"),
        <Inline form={form} name="when.seconds" label={t("Seconds until it asks")} unit={t("seconds")} />,
      )}
      {option(
        "scroll",
        t("When this much of the page was scrolled:"),
        <Inline form={form} name="when.scroll" label={t("Percent of the page")} unit="%" />,
      )}
      {option("leave", t("On leaving: the pointer goes to the tabs, or the visitor comes back to this one"))}
      {option(
        "event",
        t("When your page sends the event"),
        <Inline
          form={form}
          name="when.event"
          label={t("Name of the event")}
          wide
          maxLength={EVENT_NAME_MAX_CHARS}
        />,
      )}
      <Hint name="when.event">
        <T
          say="Your page says when, for example once an order is through: {code}"
          code={<code>{'document.dispatchEvent(new Event("order-done"))'}</code>}
        />
      </Hint>
    </fieldset>
  )
}

const Limits = ({ form }: { form: FormState }) => (
  <fieldset class="field">
    <legend class="label">{t("How often it asks by itself")}</legend>
    <div class="option">
      <span>{t("Of all page views, on")}</span>
      <Inline form={form} name="whenShare" label={t("Percent of page views")} unit="%" />
    </div>
    <div class="option">
      <span>{t("After a vote or a dismissal, not again for")}</span>
      <Inline form={form} name="whenAgain" label={t("Days until it asks again")} unit={t("days")} />
    </div>
    <Hint name="whenAgain">
      {t(
        "Nothing is kept on anybody’s device before their first tap or dismissal. 0 days: it asks every time.",
      )}
    </Hint>
  </fieldset>
)

const Look = ({ form }: { form: FormState }) => (
  <fieldset class="field">
    <legend class="label">{t("How it looks")}</legend>
    <div class="choice">
      <Option form={form} name="look" value="faces" label={t("Faces")} children={undefined} />
      <Option form={form} name="look" value="thumbs" label={t("Thumbs")} children={undefined} />
      <Option form={form} name="look" value="words" label={t("Words only")} children={undefined} />
    </div>
    <div class="choice">
      <Option
        form={form}
        name="scheme"
        value=""
        label={t("Light or dark like the page")}
        children={undefined}
      />
      <Option form={form} name="scheme" value="light" label={t("Always light")} children={undefined} />
      <Option form={form} name="scheme" value="dark" label={t("Always dark")} children={undefined} />
    </div>
  </fieldset>
)

/** Where and when a page asks, and in which look. */
export const AskingSection = ({ form }: { form: FormState }) => (
  <section class="card" aria-labelledby="asking-title">
    <h2 id="asking-title">{t("Where and when")}</h2>
    {form.editable ? (
      <>
        <Where form={form} />
        <When form={form} />
        <Limits form={form} />
        <Look form={form} />
      </>
    ) : (
      <ul class="told-asking">
        {askingWords(form.draft).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    )}
  </section>
)
