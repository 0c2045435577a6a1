import type { ComponentChildren } from "preact"
import type { KiosksRead } from "../../store/kiosks.ts"
import type { FormState } from "../settings/field.tsx"
import { counted } from "../wording.ts"
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
        Not saved: somebody has changed the same meanwhile. What you typed stands below: save again, and it
        replaces theirs.
      </p>
    )}
    {form.errors.size > 0 && (
      <p class="flash not" role="alert">
        Not saved: {counted(form.errors.size, "thing")} to put right.
      </p>
    )}
    <fieldset class="whole" disabled={!form.editable}>
      <Part
        title="What it asks, and where"
        about="Touchpoint, place and times reach the kiosk within two minutes. Nobody has to touch it, and no customer is interrupted."
      >
        <AsksFields form={form} {...lists} />
      </Part>
      <Part
        title="When it is awake"
        about="Outside these hours the screen rests. A kiosk that is silent for twenty minutes within them is dark, and you are told."
      >
        <HoursFields form={form} timeZone={timeZone} />
      </Part>
      <Part
        title="On the screen"
        about="The words are the touchpoint’s own, in each language in which somebody has written them."
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
