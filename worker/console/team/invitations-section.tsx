import { m, t } from "../../frame/speech.tsx"
import { INVITATIONS_PER_DAY_MAX, type ListedInvitation } from "../../store/invitations.ts"
import { Role } from "../../store/members.ts"
import type { OwnedTouchpoint, TeamMember } from "../../store/read-team.ts"
import { SendRow } from "../send-row.tsx"
import { INVITATIONS_PATH, invitationPath } from "./address.ts"
import type { TypedInvitation } from "./invitation-form.ts"
import { ROLE_WORDS } from "./role-words.ts"
import { TouchpointChoice } from "./touchpoint-choice.tsx"

export const TOO_MANY = m(
  "Not invited: {max} invitations within 24 hours are the most. Go on tomorrow; those that were made hold for a week.",
)
const WRONG = {
  many: TOO_MANY,
  email: m("Write an e-mail address, like “ana@example.com”, and choose what they may do."),
  member: m("Somebody with this address is a member already."),
  viewer: m("A viewer can own no touchpoint: choose another role, or none of them."),
} as const

/** So many are seen at a glance: an owner is invited for some of them. */
const FEW_TOUCHPOINTS = 12

interface InvitationsProps {
  invitations: readonly ListedInvitation[]
  touchpoints: readonly OwnedTouchpoint[]
  members: readonly TeamMember[]
  typed: TypedInvitation | undefined
  /** A moment in the business's time. */
  say: (at: number) => string
  now: number
}

type PendingProps = Pick<InvitationsProps, "invitations" | "touchpoints" | "say" | "now">

const Pending = ({ invitations, touchpoints: all, say, now }: PendingProps) => (
  <ul class="lines">
    {invitations.map(({ id, email, role, invitedBy, invitedAt, expiresAt, touchpoints }) => (
      <li key={id}>
        <div class="what">
          <b>{email}</b>
          <small>{t("invited {day} by {name}", { day: say(invitedAt), name: invitedBy })}</small>
        </div>
        <div>
          <b>{t(ROLE_WORDS[role].name)}</b>
          {touchpoints.length > 0 && (
            <small>
              {" "}
              {all
                .filter(({ slug }) => touchpoints.includes(slug))
                .map(({ name }) => name)
                .join(", ")}
            </small>
          )}
        </div>
        <small>
          {expiresAt > now
            ? t("open until {day}", { day: say(expiresAt) })
            : t("over since {day}", { day: say(expiresAt) })}
        </small>
        <div class="acts">
          <form method="post" action={invitationPath(id, "renew")}>
            <button class="act" type="submit" aria-label={t("New link for {email}", { email })}>
              {t("New link")}
            </button>
          </form>
          <form method="post" action={invitationPath(id, "revoke")}>
            <button
              class="act"
              type="submit"
              aria-label={t("Take back the invitation of {email}", { email })}
            >
              {t("Take back")}
            </button>
          </form>
        </div>
      </li>
    ))}
  </ul>
)

/** One of the roles, each with what it may do. */
export const RoleChoice = ({ chosen }: { chosen: string }) => (
  <fieldset class="field">
    <legend class="label">{t("What they may do")}</legend>
    {Role.options.map((role) => (
      <div class="switch" key={role}>
        <p class="entry">
          <label>
            <input
              type="radio"
              name="role"
              value={role}
              checked={chosen === role}
              aria-describedby={`role-${role}`}
            />
            <b>{t(ROLE_WORDS[role].name)}</b>
          </label>
        </p>
        <p class="about-switch" id={`role-${role}`}>
          {t(ROLE_WORDS[role].about)}
        </p>
      </div>
    ))}
  </fieldset>
)

/** Who is invited and has not come yet, and a way to invite one more. */
export const InvitationsSection = ({
  invitations,
  touchpoints,
  members,
  typed,
  say,
  now,
}: InvitationsProps) => {
  const wrong = typed?.wrong
  const aboutEmail = wrong === "email" || wrong === "member"
  return (
    <section class="card" aria-labelledby="invite-title" id="invite">
      <h2 id="invite-title">{t("Invite somebody")}</h2>
      {invitations.length > 0 && <Pending {...{ invitations, touchpoints, say, now }} />}
      <form class="fields" method="post" action={INVITATIONS_PATH} noValidate>
        {wrong && (
          <p class="flash not" role="alert" id="invite-wrong">
            {t(WRONG[wrong], { max: INVITATIONS_PER_DAY_MAX })}
          </p>
        )}
        <div class="field">
          <label class="label" for="email">
            {t("E-mail address")}
          </label>
          <input
            class="box line"
            type="email"
            id="email"
            name="email"
            autocomplete="off"
            value={typed?.email ?? ""}
            autofocus={aboutEmail}
            {...(aboutEmail ? { "aria-invalid": true, "aria-describedby": "invite-wrong" } : {})}
          />
        </div>
        <RoleChoice chosen={typed?.role || "owner"} />
        {touchpoints.length > 0 && (
          <details
            class="behind"
            open={(typed?.touchpoints.length ?? 0) > 0 || touchpoints.length <= FEW_TOUCHPOINTS}
          >
            <summary>{t("Touchpoints that become theirs")}</summary>
            <TouchpointChoice {...{ touchpoints, members }} chosen={new Set(typed?.touchpoints ?? [])} />
          </details>
        )}
        <SendRow label={t("Make an invitation")} />
      </form>
    </section>
  )
}
