import { T, t } from "../../frame/speech.tsx"
import type { Membership } from "../../store/members.ts"
import type { Wall } from "../../store/walls.ts"
import { CopyButton } from "../copy-button.tsx"
import { Crumb } from "../crumb.tsx"
import { Frame } from "../frame.tsx"
import { QrCode } from "../kiosks/qr-code.tsx"
import { screenPath, WALLS_PATH, wallPath } from "./address.ts"

interface LinkPageProps extends Membership {
  wall: Wall
  token: string
  origin: string
}

/** The link, once: what is kept of it can't be shown again. */
export const LinkPage = ({ wall, token, origin, member, business }: LinkPageProps) => {
  const link = origin + screenPath(token)
  return (
    <Frame
      under="/setup"
      title={t("The link of {name}", { name: wall.settings.name })}
      script="copying"
      {...{ member, business }}
    >
      <div class="settings wall-form">
        <Crumb above={{ [WALLS_PATH]: t("Walls"), [wallPath(wall.id)]: wall.settings.name }} />
        <h1>{t("Open this on the screen")}</h1>
        <p class="say">
          <T
            say="<b>It is shown this once.</b> Whoever has it sees the wall, without signing in; a lost one you replace."
            b={(inside) => <b>{inside}</b>}
          />
        </p>
        <div class="card wall-link">
          <div class="field">
            <label class="label" for="link">
              {t("The wall’s link")}
            </label>
            <textarea class="box" id="link" rows={3} readOnly spellcheck={false} autofocus>
              {link}
            </textarea>
            <p class="wall-open">
              <a class="button" href={link} target="_blank" rel="noreferrer">
                {t("Open it here")}
              </a>
              <CopyButton copies="link" />
            </p>
          </div>
          <div>
            <QrCode text={link} label={t("Opens the wall")} />
            <p class="soft">{t("or point the screen’s camera, or a phone’s, here")}</p>
          </div>
        </div>
        <ol class="wall-steps">
          <li>{t("On the screen’s browser, open the link and press F11 for the full screen.")}</li>
          <li>{t("Switch off its screen saver and sleep; the wall moves its picture by itself.")}</li>
          <li>{t("It reloads itself when Lovetap is updated, and recovers when the network was away.")}</li>
        </ol>
      </div>
    </Frame>
  )
}
