import { SENDERS } from "../../../shared/email/senders.ts"
import type { EmailSend, SenderSystem } from "../../../shared/email-send.ts"
import type { Slug } from "../../../shared/ids.ts"
import { m, T, t } from "../../frame/speech.tsx"
import { CopyButton } from "../copy-button.tsx"

/** How far links with a merge tag can be trusted, for each way of making ids. */
const GUESSED = {
  drawn: m(
    "{name}’s ids are drawn by lot and long: guessing one is hopeless, but whoever is forwarded an e-mail can answer in its recipient’s name.",
  ),
  counted: m(
    "{name}’s ids are numbers that count up: whoever has their own can try their neighbours’, and answer in their names. Where that would matter, use signed links.",
  ),
} as const

const about = (system: SenderSystem): string => {
  if (system === "api") return ""
  const { name, guessing } = SENDERS[system]
  return guessing === "own"
    ? t(
        "The ids you put in are whatever you put there: if they can be guessed, anybody can answer in other people’s names. Where that would matter, use signed links.",
      )
    : t(GUESSED[guessing], { name })
}

interface SignedProps {
  origin: string
  touchpoint: Slug
  slug: Slug
  send: EmailSend
}

/** A request as a programmer tries it out, whole. */
const curlFor = ({ origin, touchpoint, slug, send }: SignedProps): string => {
  const body = {
    touchpoint,
    send: slug,
    recipients: ["customer-4711", "customer-4712"],
    ...(send.language === null ? {} : { lang: send.language }),
  }
  return [
    `curl ${origin}/v1/links \\`,
    '  -H "Authorization: Bearer lts_YOUR_API_KEY" \\',
    '  -H "Content-Type: application/json" \\',
    `  -d '${JSON.stringify(body)}'`,
  ].join("\n")
}

/** Whom a link can be believed, and how to get those that can't be made up. */
export const SignedSection = (props: SignedProps) => {
  const { system } = props.send
  return (
    <section class="card" aria-labelledby="signed-title">
      <h2 id="signed-title">{t("Whose answer it is")}</h2>
      {system !== "api" && (
        <p class="note">
          <T
            say="<b>Links with a merge tag.</b> Anyone who can guess another recipient’s id could answer for them. {system}"
            system={about(system)}
            b={(inside) => <b>{inside}</b>}
          />
        </p>
      )}
      <p class="note">
        <T
          say="<b>Signed links.</b> A program with an API key asks for the links of up to 500 recipients at once. Nobody can make up or change one. The recipient’s id is not stored either way: it is only used to tell one vote from another."
          b={(inside) => <b>{inside}</b>}
        />
      </p>
      <div class="tag">
        <h3 id="curl-title">
          {system === "api" ? t("Asking for links") : t("With a program, instead of the merge tag")}
        </h3>
        <pre>
          <code id="curl">{curlFor(props)}</code>
        </pre>
        <CopyButton copies="curl" describedBy="curl-title" />
      </div>
    </section>
  )
}
