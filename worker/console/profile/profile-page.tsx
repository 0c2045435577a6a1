import { NAME_MAX_CHARS } from "../../../shared/limits.ts"
import { t } from "../../frame/speech.tsx"
import type { Membership } from "../../store/members.ts"
import { Frame } from "../frame.tsx"
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
    <div class="field">
      <label class="label" for="name">
        {t("Name")}
      </label>
      <input
        class="box line"
        id="name"
        name="name"
        value={typed.name}
        maxLength={NAME_MAX_CHARS}
        autofocus={wrong}
        aria-describedby={`${wrong ? "name-wrong " : ""}name-hint`}
        {...(wrong ? { "aria-invalid": true } : {})}
      />
      {wrong && (
        <p class="wrong" id="name-wrong">
          {t("Write a name of at most {most} characters, and choose a time zone.", { most: NAME_MAX_CHARS })}
        </p>
      )}
      <small class="hint" id="name-hint">
        {t("Customers read it on links, e-mails and kiosks.")}
      </small>
    </div>
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
    <p class="send">
      <button class="button" type="submit">
        {t("Save")}
      </button>
    </p>
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
          <div class="flash" role="status" tabindex={-1} autofocus>
            <p>{said}</p>
            {undo !== undefined && (
              <form method="post" action={`${PROFILE_PATH}/undo`}>
                <input type="hidden" name="entry" value={undo} />
                <button class="quiet" type="submit">
                  {t("Undo")}
                </button>
              </form>
            )}
          </div>
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
