import { PIN_MAX_DIGITS, PIN_MIN_DIGITS } from "../../../shared/limits.ts"
import { T, t, tn } from "../../frame/speech.tsx"
import type { Kiosk, KiosksRead } from "../../store/kiosks.ts"
import type { Membership } from "../../store/members.ts"
import { Crumb } from "../crumb.tsx"
import { Frame } from "../frame.tsx"
import { SendRow } from "../send-row.tsx"
import type { FormState } from "../settings/field.tsx"
import { count, momentName, roleName } from "../wording.ts"
import { KIOSKS_PATH, kioskPath } from "./address.ts"
import { KioskFlash, type Said } from "./flash.tsx"
import { Part, SettingsForm } from "./settings-form.tsx"
import { askingNow, sayBattery, sayBytes, sayStanding, standingOf, votesToday } from "./standing.ts"

const SECOND_MS = 1000

interface KioskPageProps extends Membership {
  kiosk: Kiosk
  read: KiosksRead
  form: FormState
  /** As JSON: what was saved when the member began. */
  base: string
  overtaken?: boolean
  said: Said
  /** What is wrong with the PIN that was typed. */
  pinWrong?: string
  now: number
}

/** How far off its clock is, where that is worth a word: votes are corrected by it. */
const sayClock = (errorMs: number): string => {
  const seconds = Math.round(Math.abs(errorMs) / SECOND_MS)
  if (seconds < 60) return t("right##clock")
  const far =
    seconds < 3600
      ? tn(Math.round(seconds / 60), "{n} minute", "{n} minutes")
      : tn(Math.round(seconds / 3600), "{n} hour", "{n} hours")
  return errorMs > 0
    ? t("{far} slow; votes are corrected", { far })
    : t("{far} fast; votes are corrected", { far })
}

/** What it said of itself last. */
const factsOf = ({ kiosk, read, business, now }: KioskPageProps): [string, string][] => {
  const { device, settings } = kiosk
  const facts: [string, string][] = [
    [t("Asks now"), askingNow(kiosk, read.touchpoints, business.timeZone, now)],
  ]
  if (!device || device.revokedAt !== null) return facts
  const { state, lastSeenAt, pairedAt } = device
  const { storageLeftBytes, battery } = state
  const when = (at: number) => momentName(at, business.timeZone, now)
  return [
    ...facts,
    [
      settings.place === null ? t("Votes today") : t("Votes today, at its place"),
      count(votesToday(kiosk, read.today)),
    ],
    [t("Heard"), when(lastSeenAt)],
    [t("Votes waiting on it"), count(state.waiting)],
    ...(state.oldestAt === null
      ? []
      : [[t("The oldest of them"), when(Date.parse(state.oldestAt))] satisfies [string, string]]),
    ...(state.compacted > 0
      ? [
          [
            t("Of them as hourly counts"),
            t("{votes}: its disk was full", { votes: state.compacted }),
          ] satisfies [string, string],
        ]
      : []),
    ...(state.parked > 0 ? [[t("Refused, kept on it"), count(state.parked)] satisfies [string, string]] : []),
    [t("Storage left"), storageLeftBytes === null ? t("not told") : sayBytes(storageLeftBytes)],
    [t("Battery"), sayBattery(battery) ?? t("not told")],
    [t("Clock"), sayClock(state.clockErrorMs)],
    [t("App"), state.version],
    [t("Paired"), when(pairedAt)],
  ]
}

const Pin = ({ kiosk, pinWrong }: Pick<KioskPageProps, "kiosk" | "pinWrong">) => (
  <form class="fields" method="post" action={`${kioskPath(kiosk.id)}/pin`} noValidate>
    <div class="field">
      <label class="label" for="pin">
        {kiosk.hasPin ? t("New PIN") : t("PIN")}
      </label>
      <input
        class="box number"
        id="pin"
        name="pin"
        inputMode="numeric"
        autocomplete="off"
        maxLength={PIN_MAX_DIGITS}
        aria-describedby="pin-hint"
        {...(pinWrong ? { "aria-invalid": true, autofocus: true } : {})}
      />
      {pinWrong && (
        <p class="wrong" role="alert">
          {pinWrong}
        </p>
      )}
      <small class="hint" id="pin-hint">
        {t("{from} to {to} digits.", { from: PIN_MIN_DIGITS, to: PIN_MAX_DIGITS })}{" "}
        {kiosk.hasPin ? t("One is set; it can’t be shown.") : t("None is set.")}
      </small>
    </div>
    <SendRow label={kiosk.hasPin ? t("Change the PIN") : t("Set the PIN")} aside>
      {kiosk.hasPin && (
        <button class="quiet" type="submit" name="remove" value="yes">
          {t("Do without")}
        </button>
      )}
    </SendRow>
  </form>
)

const Tablet = ({ kiosk }: { kiosk: Kiosk }) => {
  const path = kioskPath(kiosk.id)
  const inUse = kiosk.device !== null && kiosk.device.revokedAt === null
  return (
    <div class="deeds">
      <form method="post" action={`${path}/code`}>
        <button class={inUse ? "act" : "button"} type="submit">
          {inUse ? t("Replace the tablet") : kiosk.device ? t("Pair it again") : t("Get a code to pair")}
        </button>
        <p class="about-switch">
          {inUse
            ? t(
                "A code for a new tablet. It takes over name, settings and history; the old one is revoked when the new one is here.",
              )
            : t("A code for the tablet that shall stand here. It holds for ten minutes.")}
        </p>
      </form>
      {inUse ? (
        <form method="post" action={`${path}/revoke`}>
          <button class="act" type="submit">
            {t("Revoke it")}
          </button>
          <p class="about-switch">
            {t(
              "For a tablet that is lost or stolen. From now on its votes are held as “removed kiosks”, where you can release them; at its next contact it forgets its key. To undo it, pair it again.",
            )}
          </p>
        </form>
      ) : (
        <form method="post" action={`${path}/remove`}>
          <button class="act" type="submit">
            {t("Remove from the list")}
          </button>
          <p class="about-switch">{t("Its votes stay. You can undo it.")}</p>
        </form>
      )}
      {kiosk.device && (
        <p class="note">
          <T
            say="What removed tablets sent afterwards stands under <a>Held votes</a>."
            a={(inside) => <a href="/held?rule=revoked-device">{inside}</a>}
          />
        </p>
      )}
    </div>
  )
}

/** One kiosk: how it is, and everything that can be decided about it. */
export const KioskPage = (props: KioskPageProps) => {
  const { kiosk, read, form, base, overtaken = false, said, pinWrong, now, member, business } = props
  const { id, settings } = kiosk
  const standing = standingOf(kiosk, business.timeZone, now)
  const wrong = overtaken || form.errors.size > 0 || pinWrong
  return (
    <Frame
      under="/setup"
      title={wrong ? t("Not saved: {page}", { page: settings.name }) : settings.name}
      {...{ member, business }}
    >
      <div class="settings kiosk">
        <Crumb above={{ [KIOSKS_PATH]: t("Kiosks") }} />
        <div class="top">
          <h1>
            <bdi>{settings.name}</bdi>
          </h1>
          <span class="standing" data-standing={standing}>
            {sayStanding(kiosk, standing, business.timeZone, now)}
          </span>
        </div>
        <KioskFlash said={said} id={id} mayUndo={form.editable} />
        {settings.removedAt !== null && form.editable && (
          <form class="flash not" method="post" action={`${kioskPath(id)}/restore`}>
            <p>{t("This kiosk is not in the list any more.")}</p>
            <button class="quiet" type="submit">
              {t("Bring it back")}
            </button>
          </form>
        )}
        <dl class="kiosk-facts card">
          {factsOf(props).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
        {!form.editable && (
          <p class="say">
            {t(
              "You are signed in as {role}: you see all of it. The owner of what it asks about, or an admin of {business}, can change it.",
              { role: roleName(member.role), business: business.name },
            )}
          </p>
        )}
        {form.editable && (
          <Part
            title={t("The tablet")}
            about={t(
              "Any tablet or old laptop with a browser. Its key never leaves it, so nobody can vote in its name.",
            )}
          >
            <Tablet kiosk={kiosk} />
          </Part>
        )}
        <SettingsForm
          {...{
            form,
            timeZone: business.timeZone,
            touchpoints: read.touchpoints,
            places: read.places,
            base,
            overtaken,
          }}
          action={kioskPath(id)}
          save={t("Save")}
        />
        {form.editable && (
          <Part
            title={t("PIN")}
            about={t(
              "Holding the top corner for three seconds opens the kiosk’s own settings. A PIN keeps customers out.",
            )}
          >
            <Pin kiosk={kiosk} {...(pinWrong === undefined ? {} : { pinWrong })} />
          </Part>
        )}
      </div>
    </Frame>
  )
}
