import type { EmailLinkOf } from "../../../shared/email-link.ts"
import { localTime } from "../../../shared/local-time.ts"
import { T, t } from "../../frame/speech.tsx"
import type { Membership } from "../../store/members.ts"
import type { SendFigures } from "../../store/read-sends.ts"
import type { Touchpoint } from "../../store/touchpoints.ts"
import { Crumb } from "../crumb.tsx"
import { Frame } from "../frame.tsx"
import { Nothing } from "../nothing.tsx"
import type { FormState } from "../settings/field.tsx"
import { SETUP_PATH } from "../setup/address.ts"
import { dayName, languageIn } from "../wording.ts"
import { emailPath, sendPath } from "./address.ts"
import { buildEmail } from "./built-email.ts"
import { EmailSection } from "./email-section.tsx"
import { FiguresOfSend, MarkedNotice } from "./figures.tsx"
import { type Flash, FlashLine } from "./flash.tsx"
import { NEW_SEND } from "./send-form.ts"
import { systemName } from "./sender-steps.ts"
import { SettingsSection } from "./settings-section.tsx"
import { SignedSection } from "./signed-section.tsx"
import { queryFor, type UsualWords, type Words } from "./words-of.ts"
import { WordsSection } from "./words-section.tsx"

interface SendPageProps extends Membership {
  touchpoint: Touchpoint
  send: SendFigures
  link: EmailLinkOf
  words: Words
  usual: UsualWords
  form: FormState
  now: number
  flash?: Flash | undefined
  /** Why the member may only read; undefined: they may write. */
  readOnly?: string | undefined
}

const Facts = ({ send, business }: { send: SendFigures } & Pick<Membership, "business">) => {
  const { named, slug, since } = send
  const day = dayName(localTime(business.timeZone, since).day, true)
  return (
    <p class="about">
      <span class="facts">
        {named
          ? t("{system} · {language} · since {day}", {
              system: systemName(named.system),
              language: named.language === null ? t("no language set") : languageIn(named.language),
              day,
            })
          : t("Nobody has named it yet · first opened {day}", { day })}
        {" · "}
        <T say="in links {slug}" slug={<code>{slug}</code>} />
      </span>{" "}
      {named?.signedOnly && <span class="state">{t("signed links only")}</span>}
    </p>
  )
}

/** One send: what became of it, its e-mail to look at and to take along, and what is kept of it. */
export const SendPage = ({
  touchpoint,
  send,
  link,
  words,
  usual,
  form,
  now,
  flash,
  readOnly,
  ...membership
}: SendPageProps) => {
  const { slug, name } = touchpoint
  const settings = send.named ?? NEW_SEND
  const path = sendPath(slug, send.slug)
  const query = queryFor(words, usual)
  const title = send.named?.name ?? send.slug
  const titled = `${title} · ${name}`
  return (
    <Frame
      under="/setup"
      title={form.errors.size > 0 ? t("Not saved: {page}", { page: titled }) : titled}
      script="email"
      {...membership}
    >
      <div class="mail">
        <Crumb
          above={{
            [SETUP_PATH]: t("Touchpoints"),
            [`/touchpoints/${slug}`]: name,
            [emailPath(slug)]: t("E-mails"),
          }}
        />
        <div class="top">
          <h1 dir="auto">{title}</h1>
        </div>
        <Facts send={send} business={membership.business} />
        {readOnly && <p class="say">{readOnly}</p>}
        {flash && <FlashLine {...{ flash, path }} />}
        {send.opened + send.confirmed + send.held === 0 ? (
          <Nothing say={t("Nothing yet.")}>
            {t("Paste the e-mail below, send yourself a test, tap a face and confirm: it shows here.")}
          </Nothing>
        ) : (
          <FiguresOfSend send={send} />
        )}
        <MarkedNotice {...{ send, now }} touchpoint={slug} />
        <div class="mail-sections">
          <WordsSection {...{ words, usual, path, query }} touchpoint={slug} />
          <EmailSection
            built={buildEmail(words, usual, link, settings.system)}
            system={settings.system}
            signedOnly={settings.signedOnly}
            download={`${path}/letter.html${query}`}
          />
          <SignedSection origin={link.worker} touchpoint={slug} slug={send.slug} send={settings} />
          <SettingsSection
            {...{ form, path }}
            own={membership.business.usual.languages}
            base={send.named ?? undefined}
          />
        </div>
      </div>
    </Frame>
  )
}
