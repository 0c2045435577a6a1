import { API_PLACES } from "../../../shared/email/links-of.ts"
import { SENDERS } from "../../../shared/email/senders.ts"
import type { SenderSystem } from "../../../shared/email-send.ts"
import { t } from "../../frame/speech.tsx"
import { CopyButton } from "../copy-button.tsx"
import type { BuiltEmail } from "./built-email.ts"
import { SENDER_STEPS } from "./sender-steps.ts"

interface TakenProps {
  id: string
  title: string
  about: string
  text: string
  rows: number
  download?: string
}

/** A text to take along. Its button shows where there is a script that can copy. */
const Taken = ({ id, title, about, text, rows, download }: TakenProps) => (
  <div class="tag">
    <h3 id={`${id}-title`}>{title}</h3>
    <p class="note">{about}</p>
    <textarea class="box" id={id} rows={rows} readonly spellcheck={false} aria-labelledby={`${id}-title`}>
      {text}
    </textarea>
    <p class="acts">
      <CopyButton copies={id} describedBy={`${id}-title`} />
      {download && (
        <a class="download" id={`${id}-download`} href={download} download>
          {t("Download as a whole e-mail (.html)")}
        </a>
      )}
    </p>
  </div>
)

/** What is to be done in the sender's system, in the order in which it is done. */
const stepsOf = (system: SenderSystem): readonly string[] => {
  if (system === "api") {
    return [
      t("Let your program ask for each recipient’s links, as below."),
      t("Put its love, hate and decoy into the HTML and the plain text, in the place of {places}.", {
        places: Object.values(API_PLACES).join(", "),
      }),
      t("Send yourself a test, open it, tap a face and confirm: it shows above at once."),
    ]
  }
  const { before, paste, text } = SENDER_STEPS[system]
  return [
    ...(before ? [t(before)] : []),
    `${t(paste)} ${t("Leave {tag} as it is: the system puts each recipient’s own id there.", { tag: SENDERS[system].tag })}`,
    t(text),
    t(
      "Click tracking may stay on: links that are rewritten lead here all the same. Where it can be switched off for these links, fewer scanners follow them.",
    ),
    t("Send yourself a test, open it, tap a face and confirm: it shows above at once."),
  ]
}

interface EmailSectionProps {
  built: BuiltEmail
  system: SenderSystem
  /** Only links that a program asked for lead to a vote. */
  signedOnly: boolean
  download: string
}

/** What is pasted into the sender's system, and how. */
export const EmailSection = ({ built, system, signedOnly, download }: EmailSectionProps) => (
  <section class="card" aria-labelledby="paste-title" id="paste">
    <h2 id="paste-title">{t("Paste it")}</h2>
    {signedOnly && system !== "api" && (
      <p class="flash not">
        {t(
          "Nobody could answer: these links have a merge tag, and this send takes signed links only. Change one of the two below.",
        )}
      </p>
    )}
    <ol class="steps">
      {stepsOf(system).map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
    <Taken
      id="email-html"
      title={t("HTML")}
      about={t(
        "Tables and inline styles, no picture: it shows everywhere, also where pictures are blocked. The link to “other” at its end is hidden from people and there for scanners; leave it in.",
      )}
      text={built.html}
      rows={12}
      download={download}
    />
    <Taken
      id="email-text"
      title={t("Plain text")}
      about={t("For readers whose programs show no HTML. It has no hidden link, for here it would be seen.")}
      text={built.text}
      rows={8}
    />
  </section>
)
