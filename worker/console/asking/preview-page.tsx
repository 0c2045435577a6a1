import type { Question } from "../../../shared/touchpoint.ts"
import { Face } from "../../frame/face.tsx"
import { settingNow } from "../../frame/setting.ts"
import { t } from "../../frame/speech.tsx"
import { draftOf } from "./draft.ts"
import { type PreviewFacts, previewOf } from "./preview-of.ts"

interface PreviewProps {
  question: Question
  facts: PreviewFacts
  scheme: "light" | "dark"
}

/** What the widget asks, drawn without it: it stays where no scripts run. */
const Drawn = ({ question, facts }: Omit<PreviewProps, "scheme">) => {
  const { asked } = previewOf(draftOf(question), facts)
  return (
    <section class="drawn">
      <p>{asked.question}</p>
      <ul class="faces">
        {(["love", "hate"] as const).map((face) => (
          <li key={face}>
            <Face face={face} />
            {asked[face].label}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The real widget on a page of its own, which can reach nobody: see `client/preview.ts`. */
export const PreviewPage = ({ question, facts, scheme }: PreviewProps) => (
  <html lang={settingNow().language} class={scheme}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{`${t("Preview")} · Lovetap`}</title>
      <link rel="stylesheet" href="/console/preview.css" />
    </head>
    <body>
      <main id="stage" data-draft={draftOf(question).toString()} data-facts={JSON.stringify(facts)}>
        <Drawn {...{ question, facts }} />
      </main>
      <script src="/console/preview.js" />
      <script src="/w.js" />
    </body>
  </html>
)
