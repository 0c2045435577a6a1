import { localTime } from "../../../shared/local-time.ts"
import { t, tn } from "../../frame/speech.tsx"
import type { LeftBehind } from "../../store/left-behind.ts"
import type { Membership } from "../../store/members.ts"
import type { OwnedTouchpoint, Team, TeamMember } from "../../store/read-team.ts"
import { Crumb } from "../crumb.tsx"
import { Frame } from "../frame.tsx"
import { Nothing } from "../nothing.tsx"
import { SendRow } from "../send-row.tsx"
import { dayName } from "../wording.ts"
import { deedPath, TEAM_PATH } from "./address.ts"
import { type Said, type TeamChange, TeamFlash } from "./flash.tsx"
import { RoleChoice } from "./invitations-section.tsx"
import { heirsOf, MemberSelect } from "./member-select.tsx"
import { ROLE_WORDS } from "./role-words.ts"
import { SecretLine } from "./secret-line.tsx"
import { seenText } from "./seen-text.ts"
import { TouchpointChoice } from "./touchpoint-choice.tsx"

interface MemberPageProps extends Membership {
  one: TeamMember
  team: Team
  said: Said
  told: TeamChange | undefined
  left: LeftBehind
  /** A sign-in link that was made just now, to be shown this once. */
  link: string | undefined
  now: number
}

interface SectionProps {
  one: TeamMember
  team: Team
  owned: readonly OwnedTouchpoint[]
}

const RoleSection = ({ one }: SectionProps) => (
  <section class="card" aria-labelledby="role-title">
    <h2 id="role-title">{t("Role")}</h2>
    <form class="fields" method="post" action={deedPath(one.id, "role")}>
      <input type="hidden" name="was" value={one.role} />
      <RoleChoice chosen={one.role} />
      <SendRow label={t("Save role")} />
    </form>
  </section>
)

const TouchpointsSection = ({ one, team, owned }: SectionProps) => (
  <section class="card" aria-labelledby="touchpoints-title">
    <h2 id="touchpoints-title">{t("Touchpoints that are theirs")}</h2>
    {one.role === "viewer" ? (
      <p class="note">{t("A viewer changes nothing, so can own no touchpoint. Make them an owner first.")}</p>
    ) : (
      <form class="fields" method="post" action={deedPath(one.id, "touchpoints")}>
        <p class="note">
          {t(
            "What you tick becomes theirs, whoever’s it was. What you untick has no owner until somebody gets it.",
          )}
        </p>
        {owned.map(({ slug }) => (
          <input key={slug} type="hidden" name="were" value={slug} />
        ))}
        <TouchpointChoice {...team} chosen={new Set(owned.map(({ slug }) => slug))} />
        <SendRow label={t("Save touchpoints")} />
      </form>
    )}
  </section>
)

const LinkSection = ({ one, link }: { one: TeamMember; link: string | undefined }) => (
  <section class={`card${link ? " secret" : ""}`} aria-labelledby="link-title">
    <h2 id="link-title" tabindex={-1} autofocus={link !== undefined}>
      {link ? t("Send this link to {name}. It is not shown again.", { name: one.name }) : t("Signing in")}
    </h2>
    {link ? (
      <>
        <SecretLine id="link" secret={link} />
        <p class="note">
          {t(
            "It works once, within 15 minutes, and for this business alone. Whoever opens it is signed in as them.",
          )}
        </p>
      </>
    ) : (
      <form class="fields" method="post" action={deedPath(one.id, "link")}>
        <p class="note">
          {t(
            "For somebody who lost their passkey, or never had one: a link that signs them in once, within 15 minutes.",
          )}
        </p>
        <SendRow label={t("Make a sign-in link")} aside />
      </form>
    )}
  </section>
)

/** What they may hold that goes on without them. It ends with them, unless it is unticked. */
const LeftBehindFields = ({ keys, passkeys }: LeftBehind) =>
  keys.length + passkeys.length === 0 ? null : (
    <fieldset class="field">
      <legend class="label">{t("Ends with them")}</legend>
      <div class="ticking">
        {keys.map(({ id, name, ending }) => (
          <label key={id}>
            <input type="checkbox" name="keys" value={id} checked />
            <span>
              {t("API key “{name}”, which they made", { name })} <small>{ending && `lts_…${ending}`}</small>
            </span>
          </label>
        ))}
        {passkeys.map(({ id, name, member }) => (
          <label key={id}>
            <input type="checkbox" name="passkeys" value={id} checked />
            <span>
              {t("Passkey “{passkey}” of {name}, added after a link of theirs", {
                passkey: name,
                name: member,
              })}
            </span>
          </label>
        ))}
      </div>
      <p class="note">
        {t(
          "They may have kept these, and get in by them. Untick what others use and need. What ends can’t be had back.",
        )}
      </p>
    </fieldset>
  )

const RemoveSection = ({ one, team, owned, left }: SectionProps & { left: LeftBehind }) => {
  const heirs = heirsOf(team.members, one.id)
  return (
    <section class="card" aria-labelledby="remove-title">
      <h2 id="remove-title">{t("Remove {name}", { name: one.name })}</h2>
      <form class="fields" method="post" action={deedPath(one.id, "remove")}>
        <p class="note">
          {t(
            "They are signed out of this business at once and can’t come back unless they are invited again. What they did stays, with their name.",
          )}
        </p>
        {owned.length > 0 && (
          <>
            <p class="field">
              <label class="label" for="rest">
                {tn(owned.length, "Their {n} touchpoint goes to", "Their {n} touchpoints go to")}
              </label>
              <select class="box line" id="rest" name="rest">
                {heirs.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
                <option value="">{t("nobody yet")}</option>
              </select>
            </p>
            {owned.length > 1 && heirs.length > 1 && (
              <details class="behind">
                <summary>{t("Choose for each")}</summary>
                <ul class="giving">
                  {owned.map(({ slug, name }) => (
                    <li key={slug}>
                      <bdi>{name}</bdi>
                      <MemberSelect
                        name={`to.${slug}`}
                        label={t("Owner of {name}", { name })}
                        {...{ heirs }}
                        nobody={t("as chosen above")}
                      />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </>
        )}
        <LeftBehindFields {...left} />
        <SendRow label={t("Remove from the team")} aside />
      </form>
    </section>
  )
}

/** One member: what they may do, what is theirs, a way in, and the way out. */
export const MemberPage = (props: MemberPageProps) => {
  const { one, team, left, said, told, link, now, member, business } = props
  const editable = member.role === "admin"
  const owned = team.touchpoints.filter(({ ownerId }) => ownerId === one.id)
  const joined = dayName(localTime(business.timeZone, one.joinedAt).day, true)
  return (
    <Frame under="/team" title={one.name} script="copying" {...{ member, business }}>
      <div class="settings team">
        <Crumb above={{ [TEAM_PATH]: t("Team") }} />
        <h1>
          <bdi>{one.name}</bdi>
        </h1>
        <p class="say">
          {t(ROLE_WORDS[one.role].name)} · {one.email} · {seenText(one, business.timeZone, now)} ·{" "}
          {t("joined {day}", { day: joined })}
        </p>
        <TeamFlash {...{ said, told, team }} back={one.id} />
        {editable ? (
          <div class="pair">
            <div class="column">
              <RoleSection {...{ one, team, owned }} />
              <LinkSection {...{ one, link }} />
            </div>
            <div class="column">
              <TouchpointsSection {...{ one, team, owned }} />
              {one.id === member.id ? (
                <section class="card" aria-labelledby="remove-title">
                  <h2 id="remove-title">{t("Leave {business}", { business: business.name })}</h2>
                  <p class="note">
                    <a href="/you">{t("You leave on the page of your account.")}</a>
                  </p>
                </section>
              ) : (
                <RemoveSection {...{ one, team, owned, left }} />
              )}
            </div>
          </div>
        ) : (
          <section class="card" aria-labelledby="touchpoints-title">
            <h2 id="touchpoints-title">{t("Touchpoints that are theirs")}</h2>
            {owned.length === 0 && (
              <Nothing>{t("No touchpoint is theirs. An admin says who owns which.")}</Nothing>
            )}
            <ul class="links-inline">
              {owned.map(({ slug, name }) => (
                <li key={slug}>
                  <a href={`/touchpoints/${slug}`}>{name}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Frame>
  )
}
