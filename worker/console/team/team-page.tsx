import { localTime } from "../../../shared/local-time.ts"
import { T, t, tn } from "../../frame/speech.tsx"
import type { ListedInvitation } from "../../store/invitations.ts"
import type { Membership } from "../../store/members.ts"
import type { OwnedTouchpoint, Team, TeamMember } from "../../store/read-team.ts"
import { Frame } from "../frame.tsx"
import { SendRow } from "../send-row.tsx"
import { dayName, initials, momentName } from "../wording.ts"
import { memberPath, TEAM_PATH } from "./address.ts"
import { type Said, type TeamChange, TeamFlash } from "./flash.tsx"
import type { TypedInvitation } from "./invitation-form.ts"
import { InvitationsSection } from "./invitations-section.tsx"
import { type InvitationLink, LinkCard } from "./link-card.tsx"
import { heirsOf, MemberSelect } from "./member-select.tsx"
import { ROLE_WORDS } from "./role-words.ts"
import { seenText } from "./seen-text.ts"

/** Touchpoints named beside a member; the others are counted, and stand on the member's own page. */
const NAMED_MOST = 4

interface TeamPageProps extends Membership {
  team: Team
  invitations: readonly ListedInvitation[]
  said: Said
  told: TeamChange | undefined
  typed: TypedInvitation | undefined
  link: InvitationLink | undefined
  now: number
}

const Unowned = ({ team, editable }: { team: Team; editable: boolean }) => {
  const unowned = team.touchpoints.filter(({ ownerId }) => ownerId === null)
  if (unowned.length === 0) return null
  return (
    <section class="card unowned" aria-labelledby="unowned-title">
      <h2 id="unowned-title">
        {tn(unowned.length, "{n} touchpoint has no owner", "{n} touchpoints have no owner")}
      </h2>
      <p class="note">{t("Nobody looks after it, and nobody answers for what customers say there.")}</p>
      {editable ? (
        <form class="fields" method="post" action={`${TEAM_PATH}/ownership`}>
          <ul class="giving">
            {unowned.map(({ slug, name }) => (
              <li key={slug}>
                <a href={`/touchpoints/${slug}`}>
                  <bdi>{name}</bdi>
                </a>
                <MemberSelect
                  name={`to.${slug}`}
                  label={t("Owner of {name}", { name })}
                  heirs={heirsOf(team.members)}
                  nobody={t("nobody yet")}
                />
              </li>
            ))}
          </ul>
          <SendRow label={t("Save owners")} />
        </form>
      ) : (
        <ul class="links-inline">
          {unowned.map(({ slug, name }) => (
            <li key={slug}>
              <a href={`/touchpoints/${slug}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const Owned = ({ owned, id }: { owned: readonly OwnedTouchpoint[]; id: number }) => {
  if (owned.length === 0) return <small>{t("owns no touchpoint")}</small>
  const more = owned.length - NAMED_MOST
  return (
    <ul class="links-inline">
      {owned.slice(0, NAMED_MOST).map(({ slug, name }) => (
        <li key={slug}>
          <a href={`/touchpoints/${slug}`}>{name}</a>
        </li>
      ))}
      {more > 0 && (
        <li>
          <a href={memberPath(id)}>{tn(more, "and {n} more", "and {n} more")}</a>
        </li>
      )}
    </ul>
  )
}

interface MemberLineProps {
  one: TeamMember
  owned: readonly OwnedTouchpoint[]
  me: boolean
  timeZone: string
  now: number
  editable: boolean
}

const MemberLine = ({ one, owned, me, timeZone, now, editable }: MemberLineProps) => {
  const { id, name, email, role, joinedAt } = one
  return (
    <li>
      <div class="what person">
        <span class="initials" aria-hidden="true">
          {initials(name)}
        </span>
        <span>
          <a href={memberPath(id)}>
            <bdi>{name}</bdi>
          </a>
          {me && <small> {t("you##after a name")}</small>}
          <small class="email">{email}</small>
        </span>
      </div>
      <div>
        <b>{t(ROLE_WORDS[role].name)}</b>
        <Owned owned={owned} id={id} />
      </div>
      <div>
        <small>{seenText(one, timeZone, now)}</small>
        <small>{t("joined {day}", { day: dayName(localTime(timeZone, joinedAt).day, true) })}</small>
      </div>
      {editable && (
        <a class="act" href={memberPath(id)} aria-label={t("Change {name}", { name })}>
          {t("Change")}
        </a>
      )}
    </li>
  )
}

/** Who is there, what each may do and answers for, and who is invited. */
export const TeamPage = (props: TeamPageProps) => {
  const { team, invitations, said, told, typed, link, now, member, business } = props
  const editable = member.role === "admin"
  const { members, touchpoints } = team
  const ownedBy = (id: number) => touchpoints.filter(({ ownerId }) => ownerId === id)
  const owned = touchpoints.filter(({ ownerId }) => ownerId !== null).length
  return (
    <Frame
      title={typed?.wrong ? t("Not invited: Team") : t("Team")}
      at="/team"
      script="copying"
      {...{ member, business }}
    >
      <div class="settings team">
        <h1>{t("Team")}</h1>
        <p class="say">
          <T
            one="<b>{n} person</b> looks after {business}."
            say="<b>{n} people</b> look after {business}."
            n={members.length}
            business={business.name}
            b={(inside) => <b>{inside}</b>}
          />{" "}
          {touchpoints.length > 0 &&
            (owned === touchpoints.length
              ? t("Every touchpoint has an owner.")
              : t("{owned} of {all} touchpoints have an owner.", { owned, all: touchpoints.length }))}{" "}
          {!editable && t("Only admins change people and what they own.")}
        </p>
        <TeamFlash {...{ said, told, team }} />
        {link && <LinkCard {...link} />}
        <Unowned {...{ team, editable }} />
        <section class="card" aria-labelledby="members-title">
          <h2 id="members-title">{t("Members")}</h2>
          <ul class="lines members">
            {members.map((one) => (
              <MemberLine
                key={one.id}
                {...{ one, now, editable, owned: ownedBy(one.id), me: one.id === member.id }}
                timeZone={business.timeZone}
              />
            ))}
          </ul>
        </section>
        {editable && (
          <InvitationsSection
            {...{ invitations, touchpoints, typed, members }}
            say={(at) => momentName(at, business.timeZone, now)}
            now={now}
          />
        )}
      </div>
    </Frame>
  )
}
