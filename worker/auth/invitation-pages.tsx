import { NAME_MAX_CHARS } from "../../shared/limits.ts"
import { T, t } from "../frame/speech.tsx"
import type { FoundInvitation } from "../store/invitations.ts"
import { roleMeans, roleName } from "./role-name.ts"
import { SignInCard, TextField, WayOn } from "./sign-in-card.tsx"

interface InvitationProps {
  invitation: FoundInvitation
}

const WhatItIs = ({ invitation: { business, invitedBy, role } }: InvitationProps) => (
  <p>
    <T
      say="{name} would have you join <b>{business}</b> as {role}."
      name={invitedBy}
      business={business}
      role={roleName(role)}
      b={(inside) => <strong>{inside}</strong>}
    />{" "}
    {roleMeans(role)}
  </p>
)

const titleOf = ({ business }: FoundInvitation) => t("Join {business}", { business })

/** For nobody yet: all that is asked is a name. */
export const JoinPage = ({ invitation, wrong = false }: InvitationProps & { wrong?: boolean }) => (
  <SignInCard title={titleOf(invitation)}>
    <WhatItIs invitation={invitation} />
    <form class="fields" method="post">
      <TextField
        label={t("Your name")}
        name="name"
        autocomplete="name"
        maxLength={NAME_MAX_CHARS}
        wrong={wrong ? t("Say what you are called, in at most 80 characters.") : undefined}
        hint={t("The others of {business} see it.", { business: invitation.business })}
      />
      <p>
        <button class="button" type="submit">
          {t("Join")}
        </button>
      </p>
    </form>
    <p class="soft">
      <T
        say="You use Lovetap already? <a>Sign in</a> first, then open this link again: it is one account for all businesses."
        a={(inside) => <a href="/sign-in">{inside}</a>}
      />
    </p>
  </SignInCard>
)

/** For somebody who is signed in: as whom they join stands there. */
export const AcceptPage = ({
  invitation,
  name,
  email,
}: InvitationProps & { name: string; email: string }) => (
  <SignInCard title={titleOf(invitation)}>
    <WhatItIs invitation={invitation} />
    <p>
      <T
        say="You are signed in as <b>{name}</b> ({email}), and join with this account."
        b={(inside) => <strong>{inside}</strong>}
        name={name}
        email={email}
      />
    </p>
    <form method="post">
      <button class="button" type="submit">
        {t("Join as {name}", { name })}
      </button>
    </form>
    <form method="post" action="/sign-out">
      <button class="quiet" type="submit">
        {t("Not you? Sign out, then open this link again")}
      </button>
    </form>
  </SignInCard>
)

export const AlreadyInPage = ({ invitation: { business } }: InvitationProps) => (
  <SignInCard title={t("You belong to {business} already", { business })}>
    <p>{t("The invitation stays unused: somebody else can still join by it.")}</p>
    <WayOn to="/journey">{t("To the journey")}</WayOn>
  </SignInCard>
)

export const DeadInvitationPage = () => (
  <SignInCard title={t("This invitation no longer works")}>
    <p>
      {t(
        "It was accepted or taken back, is older than a week, or got cut when it was copied. Ask whoever invited you for a new one.",
      )}
    </p>
    <WayOn to="/sign-in">{t("Sign in")}</WayOn>
  </SignInCard>
)
