import { EMAIL_MAX_CHARS, NAME_MAX_CHARS } from "../../shared/limits.ts"
import { T, t } from "../frame/speech.tsx"
import { FieldError, SignInCard, TextField, WayOn } from "./sign-in-card.tsx"

/** What was typed, as it was. */
export type Typed = Record<"business" | "timeZone" | "name" | "email", string>

interface SetUpPageProps {
  typed: Typed
  /** Names of the fields that can't stay so. */
  wrong: readonly string[]
}

/** "Europe/Lisbon" → "Europe"; zones that belong nowhere come last. */
const regionOf = (zone: string): string => zone.split("/")[0] ?? ""

const zonesByRegion = (): [region: string, zones: string[]][] => {
  const regions = new Map<string, string[]>()
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    if (!zone.includes("/") || zone.startsWith("Etc/")) continue
    const region = regionOf(zone)
    regions.set(region, [...(regions.get(region) ?? []), zone])
  }
  return [...regions].toSorted(([one], [other]) => one.localeCompare(other))
}

/** "America/Argentina/Ushuaia" → "Argentina / Ushuaia" */
const placeName = (zone: string): string => zone.split("/").slice(1).join(" / ").replaceAll("_", " ")

/** The field's name. */
const ZONE = "timeZone"
/** Of no place. */
const UTC = "UTC"

interface TimeZoneFieldProps {
  value: string
  wrong: boolean
  /** Nobody has chosen yet: the browser may say where it is. */
  guess: boolean
}

const TimeZoneField = ({ value, wrong, guess }: TimeZoneFieldProps) => (
  <div class="field">
    <label class="label" for={ZONE}>
      {t("Time zone")}
    </label>
    <select
      class="box"
      id={ZONE}
      name={ZONE}
      {...(guess ? { "data-guess-zone": true } : {})}
      aria-describedby={`${ZONE}-wrong ${ZONE}-hint`}
      {...(wrong ? { "aria-invalid": true } : {})}
    >
      {zonesByRegion().map(([region, zones]) => (
        <optgroup key={region} label={region}>
          {zones.map((zone) => (
            <option key={zone} value={zone} selected={zone === value}>
              {placeName(zone)}
            </option>
          ))}
        </optgroup>
      ))}
      <option value={UTC} selected={value === UTC}>
        {UTC}
      </option>
    </select>
    <FieldError id={`${ZONE}-wrong`}>{wrong ? t("Choose one of the list.") : null}</FieldError>
    <small class="hint" id={`${ZONE}-hint`}>
      {t("Votes are counted on its days and hours.")}
    </small>
  </div>
)

export const SetUpPage = ({ typed, wrong }: SetUpPageProps) => {
  const said = (field: keyof Typed, message: string) => (wrong.includes(field) ? message : undefined)
  return (
    <SignInCard title={t("Open your business")} script="passkeys">
      <p>{t("Four things, and you are in. All but your address can be changed later.")}</p>
      <form class="fields" method="post">
        <TextField
          label={t("Name of the business")}
          name="business"
          autocomplete="organization"
          maxLength={NAME_MAX_CHARS}
          value={typed.business}
          wrong={said("business", t("Say what it is called, in at most 80 characters."))}
          hint={t("Your customers may read it.")}
        />
        <TimeZoneField value={typed.timeZone} wrong={wrong.includes("timeZone")} guess={wrong.length === 0} />
        <TextField
          label={t("Your name")}
          name="name"
          autocomplete="name"
          maxLength={NAME_MAX_CHARS}
          value={typed.name}
          wrong={said("name", t("Say what you are called, in at most 80 characters."))}
        />
        <TextField
          label={t("Your e-mail address")}
          name="email"
          type="email"
          autocomplete="email"
          maxLength={EMAIL_MAX_CHARS}
          value={typed.email}
          wrong={said("email", t("This is not an e-mail address. It looks like ana@example.com."))}
          hint={t(
            "You become its first admin. It is shown to your team, and used for nothing but signing in.",
          )}
        />
        <p>
          <button class="button" type="submit">
            {t("Open the business")}
          </button>
        </p>
      </form>
    </SignInCard>
  )
}

export const DeadSetUpPage = () => (
  <SignInCard title={t("This link no longer works")}>
    <p>{t("It opened a business already, is older than a day, or got cut when it was copied.")}</p>
    <p>
      <T
        say="Whoever runs this Lovetap makes a new one with {command}"
        command={<code>npm run set-up-link</code>}
      />
    </p>
    <WayOn to="/sign-in">{t("Sign in")}</WayOn>
  </SignInCard>
)
