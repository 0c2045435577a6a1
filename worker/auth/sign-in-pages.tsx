import { EMAIL_MAX_CHARS } from "../../shared/limits.ts"
import { T, t } from "../frame/speech.tsx"
import type { Membership } from "../store/members.ts"
import { PasskeyTrouble, SignInCard, TextField, WayOn } from "./sign-in-card.tsx"

const HowToGetALink = () => (
  <>
    <p>
      {t(
        "You sign in with a one-time link. It works once, for 15 minutes. An admin of your business can make one for you, under Team.",
      )}
    </p>
    <p>
      <T
        say="Whoever runs this Lovetap makes one with {command}"
        command={<code>npm run sign-in-link</code>}
      />
    </p>
  </>
)

interface SignInPageProps {
  /** Links can be sent by e-mail. */
  mails: boolean
  /** A link was asked for just now. */
  sent?: boolean
  /** What was typed that is no address. */
  wrong?: string | undefined
}

const MailForm = ({ wrong }: Pick<SignInPageProps, "wrong">) => (
  <form class="fields" method="post" action="/sign-in">
    <TextField
      label={t("Your e-mail address")}
      name="email"
      type="email"
      autocomplete="username webauthn"
      maxLength={EMAIL_MAX_CHARS}
      value={wrong}
      wrong={
        wrong === undefined ? undefined : t("This is not an e-mail address. It looks like ana@example.com.")
      }
    />
    <p>
      <button class="button second" type="submit">
        {t("E-mail me a link")}
      </button>
    </p>
  </form>
)

export const SignInPage = ({ mails, sent, wrong }: SignInPageProps) => (
  <SignInCard title={t("Sign in")} script="passkeys">
    {sent && (
      <p class="notice" role="status">
        {t("If this address belongs to a member, a link is on its way to it. It works once, for 15 minutes.")}
      </p>
    )}
    <div class="passkey" data-passkey="sign-in" hidden>
      <p>
        <button class="button" type="button">
          {t("Sign in with a passkey")}
        </button>
      </p>
      <PasskeyTrouble />
      <p class="or">
        <span>{t("or")}</span>
      </p>
    </div>
    {mails ? <MailForm wrong={wrong} /> : null}
    {mails ? (
      <details class="more">
        <summary>{t("Without e-mail")}</summary>
        <HowToGetALink />
      </details>
    ) : (
      <HowToGetALink />
    )}
  </SignInCard>
)

/** One button, so that a person's tap and nothing else uses the link up. */
export const SignInAsPage = ({ member, business }: Membership) => (
  <SignInCard title={t("Sign in to {business}", { business: business.name })}>
    <p>{t("You are about to see the pulse of every touchpoint.")}</p>
    <form method="post">
      <button class="button" type="submit">
        {t("Sign in as {name}", { name: member.name })}
      </button>
    </form>
    <p class="soft">{t("Not you? Close this page; the link stays unused.")}</p>
  </SignInCard>
)

export const DeadLinkPage = () => (
  <SignInCard title={t("This link no longer works")}>
    <p>
      {t(
        "It was used already, is older than 15 minutes, or got cut when it was copied. Nothing is wrong with your account.",
      )}
    </p>
    <WayOn to="/sign-in">{t("Sign in another way")}</WayOn>
    <HowToGetALink />
  </SignInCard>
)
