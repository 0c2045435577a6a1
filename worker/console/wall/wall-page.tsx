import type { ComponentChildren } from "preact"
import { t } from "../../frame/speech.tsx"
import type { Membership } from "../../store/members.ts"
import type { Wall, WallsRead } from "../../store/walls.ts"
import { Crumb } from "../crumb.tsx"
import { Frame } from "../frame.tsx"
import { SendRow } from "../send-row.tsx"
import { type FormState, NotSaved } from "../settings/field.tsx"
import { Overtaken } from "../settings/overtaken.tsx"
import { NEW_WALL_PATH, WALLS_PATH, wallPath } from "./address.ts"
import { type Said, WallFlash } from "./flash.tsx"
import { HoldsField, WallFields } from "./wall-fields.tsx"
import { seenText } from "./walls-page.tsx"

interface FormProps extends Membership {
  read: WallsRead
  form: FormState
  /** Of a link that this form makes if it is sent: sent twice, it is the same link. */
  token: string
}

export const NewWallPage = ({ read, form, token, member, business }: FormProps) => (
  <Frame under="/setup" title={t("Make a wall")} {...{ member, business }}>
    <div class="settings wall-form">
      <Crumb above={{ [WALLS_PATH]: t("Walls") }} />
      <h1>{t("Make a wall")}</h1>
      <form class="card fields" method="post" action={WALLS_PATH} noValidate>
        <NotSaved errors={form.errors} />
        <input type="hidden" name="token" value={token} />
        <WallFields form={form} touchpoints={read.touchpoints} />
        <HoldsField form={form} />
        <SendRow label={t("Make its link")} />
      </form>
    </div>
  </Frame>
)

const Part = ({ title, about, children }: { title: string; about: string; children: ComponentChildren }) => (
  <section class="setting">
    <div class="why-so">
      <h2>{title}</h2>
      <p>{about}</p>
    </div>
    <div class="card">{children}</div>
  </section>
)

interface WallPageProps extends FormProps {
  wall: Wall
  /** What the form was decided upon. */
  base: string
  /** Somebody else has changed the same meanwhile. */
  overtaken: boolean
  said: Said
  now: number
}

export const WallPage = (props: WallPageProps) => {
  const { wall, read, form, base, overtaken, token, said, now, member, business } = props
  const path = wallPath(wall.id)
  const revoked = wall.revokedAt !== null
  return (
    <Frame under="/setup" title={wall.settings.name} {...{ member, business }}>
      <div class="settings wall-form">
        <Crumb above={{ [WALLS_PATH]: t("Walls") }} />
        <h1>
          <bdi>{wall.settings.name}</bdi>
        </h1>
        <p class="about">
          <span>
            {revoked
              ? t("Revoked: its link shows nothing.")
              : seenText(wall, { now, timeZone: business.timeZone })}
          </span>
        </p>
        <WallFlash said={said} wall={wall} />
        <Part
          title={t("What it shows")}
          about={t("A change shows on its screens within a minute; the link stays the same.")}
        >
          <form class="fields" method="post" action={path} noValidate>
            <input type="hidden" name="base" value={base} />
            {overtaken && <Overtaken />}
            <NotSaved errors={form.errors} />
            <WallFields form={form} touchpoints={read.touchpoints} />
            <SendRow label={t("Save")} />
          </form>
        </Part>
        <Part
          title={t("Its link")}
          about={t("We keep no link, only a print of it that opens nothing. A lost one is replaced.")}
        >
          {revoked ? (
            <form class="fields" method="post" action={`${path}/restore`}>
              <p>{t("Whoever kept the link would see the wall again.")}</p>
              <SendRow label={t("Let the link hold again")} />
            </form>
          ) : (
            <div class="fields">
              <form class="fields" method="post" action={`${path}/link`}>
                <input type="hidden" name="token" value={token} />
                <HoldsField form={form} />
                <p class="note">{t("Screens that show the former link say at once that it was replaced.")}</p>
                <p>
                  <button class="button" type="submit">
                    {t("Replace the link")}
                  </button>
                </p>
              </form>
              <form method="post" action={`${path}/revoke`}>
                <p class="send">
                  <button class="button plain-button" type="submit">
                    {t("Revoke it")}
                  </button>
                  <small>{t("Its screens go dark within half a minute. You can undo it.")}</small>
                </p>
              </form>
            </div>
          )}
        </Part>
        <p class="rest">
          <a href={NEW_WALL_PATH}>{t("Make another wall")}</a>
        </p>
      </div>
    </Frame>
  )
}
