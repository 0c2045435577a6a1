import type { ComponentChildren } from "preact"
import { t } from "../../frame/speech.tsx"
import type { KiosksRead } from "../../store/kiosks.ts"
import { type FormState, NotSaved } from "../settings/field.tsx"
import { AsksFields } from "./asks-fields.tsx"
import { HoursFields } from "./hours-fields.tsx"
import { ScreenFields } from "./screen-fields.tsx"

interface PartProps {
  title: string
  about: ComponentChildren
  children: ComponentChildren
}

/** What a part is about stands beside its fields. */
export const Part = ({ title, about, children }: PartProps) => (
  <section class="setting" aria-label={title}>
    <div class="why-so">
      <h2>{title}</h2>
      <p>{about}</p>
    </div>
    <div class="card fields">{children}</div>
  </section>
)

interface SettingsFormProps extends Pick<KiosksRead, "touchpoints" | "places"> {
  form: FormState
  timeZone: string
  action: string
  /** What was saved when the member began, as JSON; absent: it is new. */
  base?: string
  save: string
  /** Somebody else has changed the same meanwhile. */
  overtaken?: boolean
}

/** All that a kiosk's people decide about it, in one form. */
export const SettingsForm = ({
  form,
  timeZone,
  action,
  base,
  save,
  overtaken,
  ...lists
}: SettingsFormProps) => (
  <form class="kiosk-form" method="post" action={action} noValidate>
    {base !== undefined && <input type="hidden" name="base" value={base} />}
    {overtaken && (
      <p class="flash not" role="alert" tabindex={-1} autofocus>
        {t(
          "Not saved: somebody has changed the same meanwhile. What you typed stands below: save again, and it replaces theirs.",
        )}
      </p>
    )}
    <NotSaved errors={form.errors} />
    <fieldset class="whole" disabled={!form.editable}>
      <Part
        title={t("What it asks, and where")}
        about={t(
          "Touchpoint, place and times reach the kiosk within two minutes. Nobody has to touch it, and no customer is interrupted.",
        )}
      >
        <AsksFields form={form} {...lists} />
      </Part>
      <Part
        title={t("When it is awake")}
        about={t(
          "Outside these hours the screen rests. A kiosk that is silent for twenty minutes within them is dark, and you are told.",
        )}
      >
        <HoursFields form={form} timeZone={timeZone} />
      </Part>
      <Part
        title={t("On the screen")}
        about={t("The words are the touchpoint’s own, in each language in which somebody has written them.")}
      >
        <ScreenFields form={form} />
      </Part>
      {form.editable && (
        <p class="save-kiosk">
          <button class="button" type="submit">
            {save}
          </button>
        </p>
      )}
    </fieldset>
  </form>
)
