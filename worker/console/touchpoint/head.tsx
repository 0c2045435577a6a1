import { T, t } from "../../frame/speech.tsx"
import type { Membership } from "../../store/members.ts"
import { askingPath } from "../asking/address.ts"
import { mayChange } from "../asking/may-change.ts"
import { Crumb } from "../crumb.tsx"
import { addressOf, periodFields, type Viewed } from "../period-of.ts"
import { PeriodLine, PeriodPicker } from "../period-picker.tsx"
import { editPath, installPath } from "../setup/address.ts"
import { OwnerMark } from "../setup/owner-mark.tsx"
import { stageName } from "../wording.ts"
import { touchpointPath } from "./address.ts"
import { TouchpointSentence } from "./sentence.tsx"
import type { TouchpointView } from "./view.ts"

/** Where it stands in the journey, whose it is, and what the business wants of it. */
const Facts = ({ touchpoint: { owner, kind, critical } }: Pick<TouchpointView, "touchpoint">) => (
  <ul class="tags about-it">
    <li class={owner === null ? "ownerless" : undefined}>
      {owner === null ? <OwnerMark owner={null} /> : <T say="Owner: {name}" name={<bdi>{owner}</bdi>} />}
    </li>
    {critical && <li class="critical">{t("critical")}</li>}
    <li>{kind === "active" ? t("active##kind") : t("passive##kind")}</li>
  </ul>
)

interface HeadProps extends Membership {
  view: TouchpointView
  viewed: Viewed
}

/** What this moment is, what its owner needs to know of it now, and what they can do. */
export const Head = ({ view, viewed, member, business }: HeadProps) => {
  const { touchpoint, standing } = view
  const { slug, name, stage, expectation } = touchpoint
  const changes = mayChange({ member, business }, standing)
  return (
    <>
      <Crumb
        above={{ [addressOf("/journey", periodFields(viewed.period))]: t("Journey") }}
        here={stageName(stage)}
      />
      <div class="top">
        <h1 dir="auto">{name}</h1>
        <nav class="doings" aria-label={t("What you can do here")}>
          <a class={standing.lastDay === null ? "button" : "act"} href={installPath(slug)}>
            {t("Install")}
          </a>
          <a class="act" href={editPath(slug)}>
            {changes ? t("Edit") : t("Details")}
          </a>
          {changes && standing.lastDay !== null && (
            <a class="button" href={`${askingPath(slug)}#did`}>
              {t("Note an improvement")}
            </a>
          )}
        </nav>
      </div>
      {expectation && (
        <p class="expectation">
          <T say="Customers expect: {expectation}" expectation={<bdi>{expectation}</bdi>} />
        </p>
      )}
      <Facts touchpoint={touchpoint} />
      <TouchpointSentence view={view} period={viewed.period} />
      <div class="top of-period">
        <PeriodLine viewed={viewed} withName={false} />
        <PeriodPicker path={touchpointPath(slug)} viewed={viewed} />
      </div>
    </>
  )
}
