import { CONSOLE_LANGUAGES, ConsoleLanguage } from "../../shared/console-language.ts"
import { settingNow } from "../frame/setting.ts"
import { t } from "../frame/speech.tsx"
import type { Membership } from "../store/members.ts"
import { initials } from "./wording.ts"

/** A popover, so that Escape and a tap beside it close it without a script. */
const MENU = "who-menu"

/** Who is signed in, where, and what is theirs: account, other businesses, language, the log, the way out. */
export const WhoMenu = ({ member, business }: Membership) => (
  <>
    <button class="who" type="button" popovertarget={MENU} title={`${member.name} · ${business.name}`}>
      <span class="who-name">
        {member.name} · {business.name}
      </span>
      <span class="owner" aria-hidden="true">
        {initials(member.name)}
      </span>
      <span class="arrow" aria-hidden="true" />
      <span class="unseen">{t("Your menu")}</span>
    </button>
    <div class="who-menu" id={MENU} popover="auto">
      <p dir="auto">
        <b>{member.name}</b>
        <small>{business.name}</small>
      </p>
      <a href="/you">{t("Your account")}</a>
      <a href="/log">{t("Log##of what was done")}</a>
      {(member.elsewhere ?? []).map(({ id, name }) => (
        <form key={id} method="post" action="/you/business">
          <input type="hidden" name="business" value={id} />
          <button type="submit">{t("Go to {business}", { business: name })}</button>
        </form>
      ))}
      <form class="languages" method="post" action="/you/language" aria-label={t("Language of the console")}>
        {ConsoleLanguage.options.map((language) => (
          <button
            key={language}
            type="submit"
            name="language"
            value={language}
            lang={language}
            aria-pressed={settingNow().language === language}
          >
            {CONSOLE_LANGUAGES[language].name}
          </button>
        ))}
      </form>
      <form method="post" action="/sign-out">
        <button type="submit">{t("Sign out")}</button>
      </form>
    </div>
  </>
)
