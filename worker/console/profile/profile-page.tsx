import { NAME_MAX_CHARS } from "../../../shared/limits.ts"
import { TextField } from "../../auth/sign-in-card.tsx"
import { t } from "../../frame/speech.tsx"
import type { Membership } from "../../store/members.ts"
import { FlashBox, UndoButton } from "../flash-box.tsx"
import { Frame } from "../frame.tsx"
import { SendRow } from "../send-row.tsx"
import { SettingsTabs } from "../settings/settings-tabs.tsx"

export const PROFILE_PATH = "/settings/business"

interface ProfilePageProps extends Membership {
  typed: { name: string; timeZone: string }
  wrong: boolean
  said: string | undefined
  /** The entry that Undo would put back. */
  undo: number | undefined
}

/** Every zone that this runtime knows, and the one that is chosen. */
const zones = (chosen: string): string[] =>
  [...new Set([chosen, ...Intl.supportedValuesOf("timeZone")])].toSorted()

const ProfileForm = ({ typed, wrong, business }: Pick<ProfilePageProps, "typed" | "wrong" | "business">) => (
  <form class="fields" method="post" action={PROFILE_PATH} noValidate>
    <input type="hidden" name="wasName" value={business.name} />
    <input type="hidden" name="wasZone" value={business.timeZone} />
    <TextField
      line
      label={t("Name")}
      name="name"
      autocomplete="organization"
      maxLength={NAME_MAX_CHARS}
      value={typed.name}
      wrong={
        wrong
          ? t("Write a name of at most {most} characters, and choose a time zone.", { most: NAME_MAX_CHARS })
          : undefined
      }
      hint={t("Customers read it on links, e-mails and kiosks.")}
    />
    <div class="field">
      <label class="label" for="zone">
        {t("Time zone")}
      </label>
      <select class="box line" id="zone" name="timeZone" aria-describedby="zone-hint">
        {zones(business.timeZone).map((zone) => (
          <option key={zone} value={zone} selected={zone === typed.timeZone}>
            {zone}
          </option>
        ))}
      </select>
      <small class="hint" id="zone-hint">
        {t(
          "A vote is counted on the day and hour that it was here at its tap. Another zone holds for the votes that come from then on: days that are past stay as they were counted, and the day of the change may be longer or shorter than others.",
        )}
      </small>
    </div>
    <SendRow label={t("Save")} />
  </form>
)

/** What the business is called, and in whose days its votes are counted. */
export const ProfilePage = ({ typed, wrong, said, undo, member, business }: ProfilePageProps) => (
  <Frame
    at="/settings"
    title={wrong ? t("Not saved: The business") : t("The business")}
    {...{ member, business }}
  >
    <div class="settings">
      <h1>{t("The business")}</h1>
      <SettingsTabs at="/settings/business" admin={member.role === "admin"} />
      <section class="card profile" aria-label={t("The business")}>
        {said && (
          <FlashBox said={said}>
            {undo !== undefined && <UndoButton action={`${PROFILE_PATH}/undo`} entry={undo} />}
          </FlashBox>
        )}
        {member.role === "admin" ? (
          <ProfileForm {...{ typed, wrong, business }} />
        ) : (
          <p>
            <b>{business.name}</b> · {business.timeZone}
          </p>
        )}
      </section>
    </div>
  </Frame>
)
