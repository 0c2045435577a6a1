import type { ComponentChildren } from "preact"
import { T, t, tn } from "../../frame/speech.tsx"
import type { Membership } from "../../store/members.ts"
import type { Wall, WallsRead } from "../../store/walls.ts"
import { Frame } from "../frame.tsx"
import { Nothing } from "../nothing.tsx"
import { SetUpTabs } from "../setup/set-up-tabs.tsx"
import { momentName } from "../wording.ts"
import { NEW_WALL_PATH, wallPath } from "./address.ts"
import { type Said, WallFlash } from "./flash.tsx"
import { PERIOD_LABELS } from "./screen-sentence.tsx"

/** That a screen shows a wall is written down hourly: later than this, none does. */
const IN_USE_MS = 65 * 60_000

interface When {
  now: number
  timeZone: string
}

/** When a screen last showed it, as far as is written down. */
export const seenText = ({ lastSeenAt }: Wall, { now, timeZone }: When): string => {
  if (lastSeenAt === null) return t("No screen has opened it yet")
  if (now - lastSeenAt < IN_USE_MS) return t("On a screen within the last hour")
  return t("Last on a screen {when}", { when: momentName(lastSeenAt, timeZone, now) })
}

const endText = ({ expiresAt, revokedAt }: Wall, { now, timeZone }: When): string | undefined => {
  if (revokedAt !== null) return t("Revoked {when}", { when: momentName(revokedAt, timeZone, now) })
  if (expiresAt === null) return undefined
  const when = momentName(expiresAt, timeZone, now)
  return expiresAt <= now ? t("Its link ended {when}", { when }) : t("Its link holds until {when}", { when })
}

const showsText = ({ settings: { touchpoints, period } }: Wall): string =>
  `${
    touchpoints === null
      ? t("The whole journey##wall")
      : tn(touchpoints.length, "{n} touchpoint", "{n} touchpoints")
  } · ${t(PERIOD_LABELS[period])}`

interface RowProps extends When {
  wall: Wall
  admin: boolean
}

const Row = ({ wall, admin, ...when }: RowProps) => {
  const end = endText(wall, when)
  const name: ComponentChildren = <bdi>{wall.settings.name}</bdi>
  return (
    <li>
      <div>
        <b>{admin ? <a href={wallPath(wall.id)}>{name}</a> : name}</b>
        <small>{showsText(wall)}</small>
      </div>
      <div>
        {seenText(wall, when)}
        {end && <small>{end}</small>}
      </div>
      <small>
        {wall.madeBy === null
          ? t("Made {when} by a former member", { when: momentName(wall.createdAt, when.timeZone, when.now) })
          : t("Made {when} by {member}", {
              when: momentName(wall.createdAt, when.timeZone, when.now),
              member: wall.madeBy,
            })}
      </small>
    </li>
  )
}

interface WallsPageProps extends Membership {
  read: WallsRead
  said: Said
  now: number
}

/** The screens of the office: what each shows, and whether any does. */
export const WallsPage = ({ read: { walls }, said, now, member, business }: WallsPageProps) => {
  const admin = member.role === "admin"
  const holding = walls.filter(({ revokedAt }) => revokedAt === null)
  const revoked = walls.filter(({ revokedAt }) => revokedAt !== null)
  const rows = (some: readonly Wall[]) => (
    <ul class="walls">
      {some.map((wall) => (
        <Row key={wall.id} {...{ wall, admin, now }} timeZone={business.timeZone} />
      ))}
    </ul>
  )
  return (
    <Frame title={t("Walls")} at="/setup" {...{ member, business }}>
      <div class="top">
        <h1>{t("Walls")}</h1>
        {admin && (
          <a class="button aside-button" href={NEW_WALL_PATH}>
            {t("Make a wall")}
          </a>
        )}
      </div>
      <SetUpTabs at="/walls" />
      <p class="about">
        <span>
          {t(
            "The pulse, live and full-screen, for a screen in the office. Whoever has its link sees names of touchpoints and figures: no comments, no people.",
          )}
        </span>
      </p>
      <WallFlash said={said} />
      {holding.length > 0 ? (
        <section class="card" aria-label={t("Walls")}>
          {rows(holding)}
        </section>
      ) : (
        <Nothing say={t("No walls yet.")}>
          {admin ? (
            <T
              say="<a>Make one</a>, open its link on a screen, and everybody sees each vote within five seconds."
              a={(inside) => <a href={NEW_WALL_PATH}>{inside}</a>}
            />
          ) : (
            t("An admin makes them.##walls")
          )}
        </Nothing>
      )}
      {revoked.length > 0 && (
        <details class="behind">
          <summary>{tn(revoked.length, "{n} revoked wall", "{n} revoked walls")}</summary>
          {rows(revoked)}
        </details>
      )}
    </Frame>
  )
}
