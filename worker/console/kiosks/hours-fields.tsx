import { m, t } from "../../frame/speech.tsx"
import { attributesOf, type FormState, Wrong } from "../settings/field.tsx"
import { WEEKDAYS } from "./draft.ts"

const WAYS = [
  ["always", m("Always open")],
  ["week", m("By weekday")],
] as const

/** When it is awake. Outside of that it sleeps, and nobody is alarmed when it is not heard of. */
export const HoursFields = ({ form, timeZone }: { form: FormState; timeZone: string }) => (
  <fieldset class="field hours">
    <legend class="label">{t("Opening hours")}</legend>
    <div class="entry choice">
      {WAYS.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name="hours" value={value} checked={form.draft.get("hours") === value} />{" "}
          {t(label)}
        </label>
      ))}
    </div>
    <div class="week">
      <ol>
        {WEEKDAYS.map((day, index) => (
          <li key={day}>
            <span id={`day-${index}`}>{t(day)}</span>
            {(["from", "to"] as const).map((end) => {
              const name = `hours.${index}.${end}`
              return (
                <input
                  key={end}
                  class="box time"
                  type="time"
                  value={form.draft.get(name) ?? ""}
                  {...attributesOf(form, name)}
                  aria-label={
                    end === "from" ? t("{day} opens", { day: t(day) }) : t("{day} closes", { day: t(day) })
                  }
                />
              )
            })}
            <Wrong form={form} name={`hours.${index}.from`} />
          </li>
        ))}
      </ol>
      <p class="note">
        {t(
          "By the clock in {timeZone}. Two empty fields: closed on that day. Closing before opening means after midnight.",
          { timeZone: timeZone.replaceAll("_", " ") },
        )}
      </p>
    </div>
  </fieldset>
)
