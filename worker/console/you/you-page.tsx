import { CONSOLE_LANGUAGES, ConsoleLanguage } from "../../../shared/console-language.ts"
import { NAME_MAX_CHARS } from "../../../shared/limits.ts"
import { T, t } from "../../frame/speech.tsx"
import type { Membership } from "../../store/members.ts"
import type { Whereabouts } from "../../store/people.ts"
import { Frame } from "../frame.tsx"
import { roleName } from "../wording.ts"
import { type Said, YouFlash } from "./flash.tsx"
import { PasskeysCard, type PasskeysCardProps } from "./passkeys-card.tsx"
import { SessionsCard, type SessionsCardProps } from "./sessions-card.tsx"

export interface YouPageProps extends Membership {
  email: string
  businesses: readonly Whereabouts[]
  passkeys: Omit<PasskeysCardProps, "zone" | "now">
  sessions: SessionsCardProps["sessions"]
  said: Said
  now: number
}

const YouCard = ({ member, business, email }: Pick<YouPageProps, "member" | "business" | "email">) => (
  <section class="card" aria-labelledby="you-title">
    <h2 id="you-title">{t("You")}</h2>
    <form class="saved-alone" method="post" action="/you/name">
      <div class="field">
        <label class="label" for="name">
          {t("Your name")}
        </label>
        <input
          class="box"
          id="name"
          name="name"
          dir="auto"
          autocomplete="name"
          required
          maxLength={NAME_MAX_CHARS}
          value={member.name}
          aria-describedby="name-hint"
        />
      </div>
      <button class="button second" type="submit">
        {t("Save")}
      </button>
    </form>
    <p class="hint" id="name-hint">
      {t("The others of {business} see it.", { business: business.name })}
    </p>
    <form class="saved-alone" method="post" action="/you/language">
      <div class="field">
        <label class="label" for="language">
          {t("Language of the console")}
        </label>
        <select class="box" id="language" name="language">
          <option value="" selected={member.language === null}>
            {t("As my browser asks for")}
          </option>
          {ConsoleLanguage.options.map((language) => (
            <option key={language} value={language} selected={member.language === language} lang={language}>
              {CONSOLE_LANGUAGES[language].name}
            </option>
          ))}
        </select>
      </div>
      <button class="button second" type="submit">
        {t("Save")}
      </button>
    </form>
    <p class="soft">
      <T
        say="You sign in as {email}, and are {role} of {business}."
        email={<b>{email}</b>}
        role={roleName(member.role)}
        business={business.name}
      />
    </p>
  </section>
)

const BusinessesCard = ({ business, businesses }: Pick<YouPageProps, "business" | "businesses">) => (
  <section class="card" aria-labelledby="businesses-title">
    <h2 id="businesses-title">{t("Your businesses")}</h2>
    <ul class="your-list">
      {businesses.map(({ id, name }) => (
        <li key={id}>
          <div>
            <b dir="auto">{name}</b>
            {id === business.id && <small>{t("You are here")}</small>}
          </div>
          {id === business.id ? (
            <a class="quiet" href="/you/leave">
              {t("Leave…")}
            </a>
          ) : (
            <form method="post" action="/you/business">
              <input type="hidden" name="business" value={id} />
              <button class="quiet" type="submit" aria-label={t("Go to {business}", { business: name })}>
                {t("Go there")}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  </section>
)

export const YouPage = ({ member, business, email, businesses, said, now, ...props }: YouPageProps) => (
  <Frame title={t("Your account")} script="passkeys" {...{ member, business }}>
    <div class="you">
      <h1>{t("Your account")}</h1>
      <YouFlash {...said} />
      <PasskeysCard {...props.passkeys} zone={business.timeZone} now={now} />
      <SessionsCard sessions={props.sessions} zone={business.timeZone} now={now} />
      <YouCard {...{ member, business, email }} />
      <BusinessesCard {...{ business, businesses }} />
    </div>
  </Frame>
)
