import { CONSOLE_LANGUAGES, ConsoleLanguage } from "../../../shared/console-language.ts"
import { NAME_MAX_CHARS } from "../../../shared/limits.ts"
import { WALL_LOOKS, WALL_PERIODS } from "../../../shared/wall.ts"
import { m, t } from "../../frame/speech.tsx"
import type { Showable } from "../../store/walls.ts"
import { attributesOf, type FormState, Hint, Wrong } from "../settings/field.tsx"
import { HOLDS } from "./draft.ts"
import { PERIOD_LABELS } from "./screen-sentence.tsx"

const LOOK_LABELS = {
  auto: m("As the screen’s system says"),
  light: m("Light##look"),
  dark: m("Dark##look"),
} as const

interface SelectProps {
  form: FormState
  name: string
  label: string
  options: readonly (readonly [value: string, label: string])[]
}

const Select = ({ form, name, label, options }: SelectProps) => (
  <div class="field">
    <label class="label" for={name}>
      {label}
    </label>
    <select class="box" {...attributesOf(form, name)}>
      {options.map(([value, said]) => (
        <option key={value} value={value} selected={form.draft.get(name) === value}>
          {said}
        </option>
      ))}
    </select>
  </div>
)

const Shows = ({ form, touchpoints }: { form: FormState; touchpoints: readonly Showable[] }) => {
  const some = form.draft.get("shows") === "some"
  const chosen = new Set(form.draft.getAll("touchpoints"))
  return (
    <fieldset class="field wall-shows" id="shows">
      <legend class="label">{t("What it shows")}</legend>
      <Wrong form={form} name="shows" />
      <div class="entry choice">
        <label>
          <input type="radio" name="shows" value="all" checked={!some} />
          {t("The whole journey, and what is added to it")}
        </label>
        <label>
          <input type="radio" name="shows" value="some" checked={some} />
          {t("Only these:##touchpoints")}
        </label>
      </div>
      <div class="wall-choices">
        {touchpoints.map(({ slug, name }) => (
          <label key={slug}>
            <input type="checkbox" name="touchpoints" value={slug} checked={chosen.has(slug)} />
            <bdi>{name}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** How long the link holds. */
export const HoldsField = ({ form }: { form: FormState }) => (
  <Select
    form={form}
    name="holds"
    label={t("The link holds")}
    options={Object.entries(HOLDS).map(([value, { label }]) => [value, t(label)])}
  />
)

/** A name, and what the screen shows. */
export const WallFields = ({ form, touchpoints }: { form: FormState; touchpoints: readonly Showable[] }) => (
  <>
    <div class="field">
      <label class="label" for="name">
        {t("Name")}
      </label>
      <input
        class="box"
        autocomplete="off"
        dir="auto"
        maxLength={NAME_MAX_CHARS}
        value={form.draft.get("name") ?? ""}
        {...attributesOf(form, "name")}
      />
      <Wrong form={form} name="name" />
      <Hint name="name">{t("For your team: “Office, second floor”. The screen does not show it.")}</Hint>
    </div>
    <Shows form={form} touchpoints={touchpoints} />
    <div class="wall-three">
      <Select
        form={form}
        name="period"
        label={t("Period")}
        options={WALL_PERIODS.map((period) => [period, t(PERIOD_LABELS[period])])}
      />
      <Select
        form={form}
        name="look"
        label={t("Look")}
        options={WALL_LOOKS.map((look) => [look, t(LOOK_LABELS[look])])}
      />
      <Select
        form={form}
        name="language"
        label={t("Language")}
        options={ConsoleLanguage.options.map((language) => [language, CONSOLE_LANGUAGES[language].name])}
      />
    </div>
  </>
)
