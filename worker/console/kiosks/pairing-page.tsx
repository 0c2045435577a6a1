import { shownCode } from "../../../shared/pairing-code.ts"
import { T, t } from "../../frame/speech.tsx"
import type { Kiosk } from "../../store/kiosks.ts"
import type { Membership } from "../../store/members.ts"
import { Crumb } from "../crumb.tsx"
import { Frame } from "../frame.tsx"
import { momentName } from "../wording.ts"
import { KIOSKS_PATH, kioskPath } from "./address.ts"
import { QrCode } from "./qr-code.tsx"

interface PairingStateProps {
  kiosk: Kiosk
  /** What stood there when the code was made: another one has come since. */
  former: number
  timeZone: string
  now: number
}

/** Whether the kiosk has come. The page's script asks for it anew. */
export const PairingState = ({ kiosk, former, timeZone, now }: PairingStateProps) => {
  const { id, device, codeUntil } = kiosk
  const came = device !== null && device.revokedAt === null && device.id !== former
  const state = came ? "paired" : codeUntil !== null && codeUntil > now ? "waiting" : "over"
  return (
    <div id="pairing-state" data-state={state} role="status">
      {state === "paired" && (
        <p>
          <T
            say="<b>Paired.</b> {name} is here since {pairedAt}. <a>See how it is</a>"
            name={<bdi>{kiosk.settings.name}</bdi>}
            pairedAt={momentName(device?.pairedAt ?? now, timeZone, now)}
            b={(inside) => <b>{inside}</b>}
            a={(inside) => <a href={kioskPath(id)}>{inside}</a>}
          />
        </p>
      )}
      {state === "waiting" && (
        <p>
          <T
            say="<b>Waiting for the kiosk …</b> The code holds until {codeUntil}, and works once."
            codeUntil={momentName(codeUntil ?? now, timeZone, now)}
            b={(inside) => <b>{inside}</b>}
          />
        </p>
      )}
      {state === "over" && (
        <p>
          <T
            say="<b>This code is over.</b> It was not typed within ten minutes. <a>Get a new one</a>"
            b={(inside) => <b>{inside}</b>}
            a={(inside) => <a href={kioskPath(id)}>{inside}</a>}
          />
        </p>
      )}
    </div>
  )
}

interface PairingPageProps extends Membership {
  kiosk: Kiosk
  code: string
  former: number
  origin: string
  now: number
}

/** The code, large, once: what is kept of it can't be shown again. */
export const PairingPage = ({ kiosk, code, former, origin, now, member, business }: PairingPageProps) => {
  const { id, settings } = kiosk
  return (
    <Frame
      under="/setup"
      title={t("Pair {name}", { name: settings.name })}
      script="pairing"
      {...{ member, business }}
    >
      <div class="settings kiosk pairing" data-pairing={`${kioskPath(id)}/pairing?former=${former}`}>
        <Crumb above={{ [KIOSKS_PATH]: t("Kiosks"), [kioskPath(id)]: settings.name }} />
        <h1>{t("Pair a tablet")}</h1>
        <PairingState {...{ kiosk, former, now, timeZone: business.timeZone }} />
        <section class="card code-card" aria-label={t("The code")}>
          <div>
            <p class="soft">{t("On the tablet, open")}</p>
            <p class="kiosk-address">{`${new URL(origin).host}/kiosk`}</p>
            <p class="soft">{t("and type")}</p>
            <p class="pairing-code" translate={false}>
              {shownCode(code)}
            </p>
            <p class="soft">{t("It is shown once: leave this page open until the kiosk is here.")}</p>
          </div>
          <div>
            <QrCode text={`${origin}/kiosk#${code}`} label={t("Opens the kiosk page with this code")} />
            <p class="soft">{t("or point its camera here")}</p>
          </div>
        </section>
        {former > 0 && kiosk.device?.revokedAt === null && (
          <p class="note">
            {t(
              "The tablet that stands there now goes on until the new one is here. Then it is revoked: it sends what it still has, held, and forgets its key. Name, settings and history stay.",
            )}
          </p>
        )}
      </div>
    </Frame>
  )
}

/** As the script and who has none ask for it. */
export const PairingStatePage = ({
  kiosk,
  former,
  now,
  member,
  business,
}: Omit<PairingPageProps, "code" | "origin">) => (
  <Frame under="/setup" title={t("Pair {name}", { name: kiosk.settings.name })} {...{ member, business }}>
    <div class="settings kiosk pairing">
      <h1>{t("Pair a tablet")}</h1>
      <PairingState {...{ kiosk, former, now, timeZone: business.timeZone }} />
    </div>
  </Frame>
)
