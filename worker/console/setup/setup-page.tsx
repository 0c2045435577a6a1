import { STAGES } from "../../../shared/journey.ts"
import { t, tn } from "../../frame/speech.tsx"
import type { SetupDeed } from "../../store/find-setup-deed.ts"
import type { Membership } from "../../store/members.ts"
import type { SetUpTouchpoint, SetupRead } from "../../store/read-setup.ts"
import { Frame } from "../frame.tsx"
import { TEAM_PATH } from "../team/address.ts"
import { newPath, TEMPLATES_PATH } from "./address.ts"
import { Begin } from "./begin.tsx"
import { CollectedCard } from "./collected-card.tsx"
import { type Said, SetupFlash } from "./flash.tsx"
import { SetUpTabs } from "./set-up-tabs.tsx"
import { StageRows, type Viewer } from "./touchpoint-rows.tsx"

interface SetupPageProps extends Membership {
  read: SetupRead
  said: Said
  deed: SetupDeed | undefined
  moved: "up" | "down" | undefined
  today: number
  now: number
}

const Archived = ({ touchpoints, admin }: { touchpoints: readonly SetUpTouchpoint[]; admin: boolean }) =>
  touchpoints.length === 0 ? null : (
    <section class="card" id="archived">
      <details class="behind">
        <summary>{tn(touchpoints.length, "{n} archived touchpoint", "{n} archived touchpoints")}</summary>
        <p class="soft">
          {t(
            "Customers who open their link read that nothing is asked here any more; kiosks leave them out. A tag that still stands on a page goes on asking: take it off. All votes are kept.",
          )}
        </p>
        <form method="post" action="/setup/restore">
          <ul class="collected">
            {touchpoints.map(({ slug, name }) => (
              <li key={slug}>
                <div class="what">
                  <p>
                    <bdi>{name}</bdi>
                  </p>
                  <code>{slug}</code>
                </div>
                {admin && (
                  <p class="row-acts">
                    <button class="act" type="submit" name="slug" value={slug}>
                      {t("Restore")}
                      <span class="unseen">: {name}</span>
                    </button>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </form>
      </details>
    </section>
  )

/** All touchpoints by stage: added, moved, archived and brought back here. */
export const SetupPage = ({ read, said, deed, moved, today, now, member, business }: SetupPageProps) => {
  const { live, archived, names } = read
  const admin = member.role === "admin"
  const viewer: Viewer = {
    admin,
    mayEdit: ({ ownerId }) => admin || (member.role === "owner" && ownerId === member.id),
    today,
  }
  const last = moved && deed?.tag === "moved" ? { slug: deed.slug, to: moved } : undefined
  const unowned = live.filter(({ ownerId }) => ownerId === null).length
  return (
    <Frame title={t("Touchpoints")} at="/setup" {...{ member, business }}>
      <div class="top">
        <h1>{t("Touchpoints")}</h1>
        {admin && live.length > 0 && (
          <p class="choices">
            <a class="act" href={TEMPLATES_PATH}>
              {t("From a template")}
            </a>
            <a class="button" href={newPath()}>
              {t("Add a touchpoint")}
            </a>
          </p>
        )}
      </div>
      <SetUpTabs at="/setup" />
      <SetupFlash {...{ said, deed }} mayUndo={admin} quiet={last !== undefined} />
      {unowned > 0 && live.length > 0 && (
        <p class="waits">
          {tn(
            unowned,
            "{n} touchpoint has no owner: nobody looks after it.",
            "{n} touchpoints have no owner: nobody looks after them.",
          )}{" "}
          {admin && <a href={TEAM_PATH}>{t("Choose who does")}</a>}
        </p>
      )}
      <div class="setup">
        <CollectedCard
          {...{ names, admin, now }}
          slugs={live.map(({ slug }) => slug)}
          timeZone={business.timeZone}
        />
        {live.length === 0 ? (
          <Begin admin={admin} />
        ) : (
          <form class="setup-stages" method="post" action="/setup/order">
            {STAGES.map((stage) => (
              <StageRows
                key={stage}
                {...{ stage, viewer }}
                touchpoints={live.filter((touchpoint) => touchpoint.stage === stage)}
                moved={last}
              />
            ))}
          </form>
        )}
        <Archived touchpoints={archived} admin={admin} />
      </div>
    </Frame>
  )
}
