import { KIOSK_PLAN_MAX, NAME_MAX_CHARS } from "../../../shared/limits.ts"
import { T, t } from "../../frame/speech.tsx"
import type { KiosksRead } from "../../store/kiosks.ts"
import { LineField } from "../asking/line-field.tsx"
import { attributesOf, type FormState, Hint, Wrong } from "../settings/field.tsx"

/** Free rows of a day plan below those that are filled in. */
const FREE_ROWS = 2

interface AsksProps {
  form: FormState
  touchpoints: KiosksRead["touchpoints"]
  places: KiosksRead["places"]
}

interface SelectProps {
  form: FormState
  name: string
  label: string
  /** What the first option says, which chooses nothing. */
  none: string
  options: readonly { slug: string; name: string }[]
  unseen?: boolean
}

/** One of a list. What is chosen and not in the list any more stays, so that saving changes nothing by itself. */
const Select = ({ form, name, label, none, options, unseen = false }: SelectProps) => {
  const chosen = form.draft.get(name) ?? ""
  const lost = chosen !== "" && !options.some(({ slug }) => slug === chosen)
  return (
    <>
      <label class={unseen ? "unseen" : "label"} for={name}>
        {label}
      </label>
      <select class="box" {...attributesOf(form, name)}>
        <option value="" selected={chosen === ""}>
          {none}
        </option>
        {lost && (
          <option value={chosen} selected>
            {chosen}
          </option>
        )}
        {options.map(({ slug, name: called }) => (
          <option key={slug} value={slug} selected={slug === chosen}>
            {called}
          </option>
        ))}
      </select>
    </>
  )
}

const rowsOf = ({ draft }: FormState): number => {
  const filled = Array.from({ length: KIOSK_PLAN_MAX }, (_, row) => draft.get(`plan.${row}.touchpoint`) ?? "")
  return Math.min(filled.findLastIndex((touchpoint) => touchpoint !== "") + 1 + FREE_ROWS, KIOSK_PLAN_MAX)
}

const DayPlan = ({ form, touchpoints }: Omit<AsksProps, "places">) => {
  const rows = Array.from({ length: Math.max(0, rowsOf(form) - 1) }, (_, index) => index + 1)
  const used = rows.some((row) => form.draft.get(`plan.${row}.touchpoint`))
  return (
    <details class="behind" open={used}>
      <summary>{t("At other times of the day, ask something else")}</summary>
      <ol class="day-plan">
        {rows.map((row) => (
          <li key={row}>
            <label for={`plan.${row}.from`}>
              <T
                say="From<span>, part {row}</span>"
                row={row + 1}
                span={(inside) => <span class="unseen">{inside}</span>}
              />
            </label>
            <input
              class="box time"
              type="time"
              value={form.draft.get(`plan.${row}.from`) ?? ""}
              {...attributesOf(form, `plan.${row}.from`)}
            />
            <span class="field">
              <Select
                {...{ form, name: `plan.${row}.touchpoint`, options: touchpoints }}
                label={t("What part {row} asks", { row: row + 1 })}
                none={t("Nothing else")}
                unseen
              />
            </span>
            <Wrong form={form} name={`plan.${row}.from`} />
          </li>
        ))}
      </ol>
    </details>
  )
}

/** What it is called, where it stands, and what it asks there. */
export const AsksFields = ({ form, touchpoints, places }: AsksProps) => (
  <>
    <LineField
      form={form}
      name="name"
      label={t("Name")}
      maxLength={NAME_MAX_CHARS}
      hint={t("For your team: “Till 1”.")}
    />
    <div class="field">
      <Select
        {...{ form, name: "place", options: places }}
        label={t("Place")}
        none={t("None: this touchpoint stands only once")}
      />
      <Wrong form={form} name="place" />
      <Hint name="place">
        <T
          say="Goes with each of its votes. New ones are named under <a>Places</a>."
          a={(inside) => <a href="/places">{inside}</a>}
        />
      </Hint>
    </div>
    <div class="field">
      <Select
        {...{ form, name: "plan.0.touchpoint", options: touchpoints }}
        label={t("What it asks about")}
        none={t("Choose a touchpoint")}
      />
      <Wrong form={form} name="plan.0.touchpoint" />
    </div>
    <DayPlan form={form} touchpoints={touchpoints} />
  </>
)
