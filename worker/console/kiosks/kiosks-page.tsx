import { T, t, tn } from "../../frame/speech.tsx"
import type { OpenAlert } from "../../store/alerts.ts"
import type { Kiosk, KiosksRead } from "../../store/kiosks.ts"
import type { Membership } from "../../store/members.ts"
import { AlertList } from "../alerts/alert-list.tsx"
import { Frame } from "../frame.tsx"
import { SetUpTabs } from "../setup/set-up-tabs.tsx"
import { count, momentName } from "../wording.ts"
import { KIOSKS_PATH, kioskPath, NEW_KIOSK_PATH } from "./address.ts"
import { isOlder } from "./app-build.ts"
import { KioskFlash, type Said } from "./flash.tsx"
import {
  askingNow,
  STANDINGS,
  type Standing,
  sayBattery,
  sayBytes,
  sayStanding,
  standingOf,
  votesToday,
} from "./standing.ts"

interface KiosksPageProps extends Membership {
  read: KiosksRead
  alerts: readonly OpenAlert[]
  mayAdd: boolean
  version: string
  said: Said
  /** Of the app that kiosks load today. */
  build: string | null
  now: number
}

/** Under so much room a tablet soon keeps hourly counts in the place of votes. */
const LITTLE_ROOM_BYTES = 50_000_000

const Steps = ({ mayAdd }: { mayAdd: boolean }) => (
  <section class="card first-kiosk" aria-labelledby="first-title">
    <h2 id="first-title">{t("Your first kiosk, in three steps")}</h2>
    <ol>
      <li>
        <T
          say="<b>Set it up here.</b> Its name, what it asks, when it is open. You get a code of eight letters and digits."
          b={(inside) => <b>{inside}</b>}
        />
      </li>
      <li>
        <T
          say="<b>Open the kiosk page on a tablet.</b> Any tablet or old laptop with a browser will do. Type the code, and install the page when the browser offers to."
          b={(inside) => <b>{inside}</b>}
        />
      </li>
      <li>
        <T
          say="<b>Put it where customers pass.</b> It votes without a network too: everything is kept, and sent when it is back."
          b={(inside) => <b>{inside}</b>}
        />
      </li>
    </ol>
    {mayAdd && (
      <p class="send">
        <a class="button" href={NEW_KIOSK_PATH}>
          {t("Set up a kiosk")}
        </a>
      </p>
    )}
  </section>
)

interface RowProps {
  kiosk: Kiosk
  standing: Standing
  read: KiosksRead
  timeZone: string
  now: number
  /** Of the app: see app-build.ts. */
  build: string | null
}

/** Small print that is worth a look: what is left out is well. */
const remarksOf = ({ kiosk: { device }, standing, build }: RowProps): string[] => {
  if (!device || standing === "revoked") return []
  const { state } = device
  const left = state.storageLeftBytes
  return [
    ...(state.compacted > 0
      ? [
          tn(
            state.compacted,
            "Its disk was full: {n} vote kept as hourly counts",
            "Its disk was full: {n} votes kept as hourly counts",
          ),
        ]
      : []),
    ...(state.parked > 0
      ? [tn(state.parked, "{n} vote refused, kept on the device", "{n} votes refused, kept on the device")]
      : []),
    ...(left !== null && left < LITTLE_ROOM_BYTES
      ? [t("Only {left} of storage left", { left: sayBytes(left) })]
      : []),
    ...(isOlder(state.version, build) ? [t("An older version: it updates when idle")] : []),
  ]
}

const Row = (props: RowProps) => {
  const { kiosk, standing, read, timeZone, now } = props
  const { id, settings, device } = kiosk
  const place = read.places.find(({ slug }) => slug === settings.place)?.name ?? settings.place
  const battery = sayBattery(device?.state.battery)
  return (
    <li data-key={`kiosk-${id}`} data-standing={standing}>
      <div class="kiosk-name">
        <a href={kioskPath(id)}>
          <bdi>{settings.name}</bdi>
        </a>
        <small>
          {place !== null && (
            <>
              <bdi>{place}</bdi> ·{" "}
            </>
          )}
          {askingNow(kiosk, read.touchpoints, timeZone, now)}
        </small>
      </div>
      <div class="kiosk-how">
        <span class="standing" data-standing={standing}>
          {sayStanding(kiosk, standing, timeZone, now)}
        </span>
        {remarksOf(props).map((remark) => (
          <small key={remark}>{remark}</small>
        ))}
      </div>
      <div class="kiosk-heard">
        {device && standing !== "revoked" && (
          <>
            <small>{t("Heard {when}", { when: momentName(device.lastSeenAt, timeZone, now) })}</small>
            {battery && <small>{t("Battery {battery}", { battery })}</small>}
          </>
        )}
      </div>
      <div class="kiosk-votes">
        {standing !== "revoked" && standing !== "never" && (
          <>
            <b>{count(votesToday(kiosk, read.today))}</b> <small>{t("votes today")}</small>
          </>
        )}
      </div>
    </li>
  )
}

const summaryOf = (standings: readonly Standing[]): string => {
  const dark = standings.filter((standing) => standing === "dark").length
  const behind = standings.filter((standing) => standing === "behind").length
  const there = standings.filter((standing) => standing !== "revoked" && standing !== "never").length
  if (dark > 0)
    return tn(dark, "{n} kiosk is dark in opening hours.", "{n} kiosks are dark in opening hours.")
  if (behind > 0)
    return tn(
      behind,
      "{n} kiosk is behind: votes wait on the device, none is lost.",
      "{n} kiosks are behind: votes wait on the device, none is lost.",
    )
  if (there === 0) return t("No kiosk is paired yet.")
  return there === 1 ? t("Your kiosk is well.") : t("All {there} kiosks are well.", { there })
}

/** Every kiosk, those that need someone first. Live: the page keeps itself up to date. */
export const KiosksPage = ({
  read,
  alerts,
  mayAdd,
  version,
  said,
  build,
  now,
  member,
  business,
}: KiosksPageProps) => {
  const { timeZone } = business
  const listed = read.kiosks
    .map((kiosk) => ({ kiosk, standing: standingOf(kiosk, timeZone, now) }))
    .toSorted((one, other) => STANDINGS.indexOf(one.standing) - STANDINGS.indexOf(other.standing))
  return (
    <Frame
      title={t("Kiosks")}
      at="/setup"
      say={summaryOf(listed.map(({ standing }) => standing))}
      {...{ version, member, business }}
    >
      <div class="top">
        <h1>{t("Kiosks")}</h1>
        {mayAdd && listed.length > 0 && (
          <a class="button aside-button" href={NEW_KIOSK_PATH}>
            {t("Set up a kiosk")}
          </a>
        )}
      </div>
      <SetUpTabs at="/kiosks" />
      <KioskFlash said={said} mayUndo={false} />
      {listed.length === 0 ? (
        <>
          <p class="say">{t("A tablet on the counter that asks every customer, online or not.")}</p>
          <Steps mayAdd={mayAdd} />
        </>
      ) : (
        <>
          <p class="say">{summaryOf(listed.map(({ standing }) => standing))}</p>
          <AlertList alerts={alerts} back={KIOSKS_PATH} now={now} {...{ member, business }} />
          <section class="card" aria-label={t("Your kiosks")}>
            <ul class="kiosks">
              {listed.map(({ kiosk, standing }) => (
                <Row key={kiosk.id} {...{ kiosk, standing, read, timeZone, now, build }} />
              ))}
            </ul>
            <p class="rest">
              <T
                say="Votes today are those that count, of the kiosk’s touchpoints at its place. Held ones stand under <a>Held votes</a>."
                a={(inside) => <a href="/held">{inside}</a>}
              />
            </p>
          </section>
        </>
      )}
    </Frame>
  )
}
