import { t } from "../../frame/speech.tsx"
import type { KiosksRead } from "../../store/kiosks.ts"
import type { Membership } from "../../store/members.ts"
import { Crumb } from "../crumb.tsx"
import { Frame } from "../frame.tsx"
import type { FormState } from "../settings/field.tsx"
import { KIOSKS_PATH } from "./address.ts"
import { SettingsForm } from "./settings-form.tsx"

interface NewKioskPageProps extends Membership {
  read: KiosksRead
  form: FormState
}

export const NewKioskPage = ({ read, form, member, business }: NewKioskPageProps) => (
  <Frame
    under="/setup"
    title={form.errors.size > 0 ? t("Not saved: {page}", { page: t("New kiosk") }) : t("New kiosk")}
    {...{ member, business }}
  >
    <div class="settings kiosk">
      <Crumb above={{ [KIOSKS_PATH]: t("Kiosks") }} />
      <h1>{t("Set up a kiosk")}</h1>
      <p class="say">
        {t("A name and a touchpoint are enough. Everything can be changed later, from here.")}
      </p>
      <SettingsForm
        {...{ form, timeZone: business.timeZone, touchpoints: read.touchpoints, places: read.places }}
        action={KIOSKS_PATH}
        save={t("Create it, then pair")}
      />
    </div>
  </Frame>
)
