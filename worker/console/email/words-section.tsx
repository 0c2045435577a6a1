import type { Slug } from "../../../shared/ids.ts"
import { NAME_MAX_CHARS, SENTENCE_MAX_CHARS } from "../../../shared/limits.ts"
import { m, T, t } from "../../frame/speech.tsx"
import { askingPath } from "../asking/address.ts"
import { LineField } from "../asking/line-field.tsx"
import type { UsualWords, Words } from "./words-of.ts"

interface WordsProps {
  words: Words
  usual: UsualWords
  touchpoint: Slug
  path: string
  /** The words' query, as the preview's address takes it. */
  query: string
}

const WINDOWS = [
  { wide: 600, name: m("In a window, 600 px") },
  { wide: 360, name: m("On a phone, 360 px") },
] as const

/** Said by `t`. */
const SCHEMES = { light: m("light##look"), dark: m("dark##look") } as const

/** Of a preview, until a script has seen how tall it is: as tall as one with words of usual length. */
const FRAME_HEIGHT_PX = 252

const Previews = ({ path, query }: Pick<WordsProps, "path" | "query">) => (
  <div class="letters">
    {(["light", "dark"] as const).flatMap((scheme) =>
      WINDOWS.map(({ wide, name }) => (
        <figure key={`${scheme}${wide}`} class={`letter w${wide}`}>
          <iframe
            class={scheme}
            title={`${t(name)}, ${t(SCHEMES[scheme])}`}
            src={`${path}/preview${query === "" ? "?" : `${query}&`}scheme=${scheme}`}
            data-preview={`${path}/preview`}
            data-scheme={scheme}
            sandbox="allow-same-origin"
            height={FRAME_HEIGHT_PX}
          />
          <figcaption>
            {t(name)}, {t(SCHEMES[scheme])}
          </figcaption>
        </figure>
      )),
    )}
  </div>
)

/** What the e-mail says, and how it looks. */
export const WordsSection = ({ words, usual, touchpoint, path, query }: WordsProps) => {
  const form = { draft: new URLSearchParams({ ...words }), errors: new Map(), editable: true }
  return (
    <section class="card" aria-labelledby="words-title">
      <h2 id="words-title">{t("The e-mail")}</h2>
      <form class="letter-words" method="get" action={path} data-words>
        <LineField form={form} name="question" label={t("Question")} maxLength={SENTENCE_MAX_CHARS} />
        <LineField form={form} name="love" label={t("The happy face says")} maxLength={NAME_MAX_CHARS} />
        <LineField form={form} name="hate" label={t("The unhappy face says")} maxLength={NAME_MAX_CHARS} />
        <p>
          <button class="act" type="submit">
            {t("Show it so")}
          </button>{" "}
          {query !== "" && <a href={path}>{t("Back to the touchpoint’s words")}</a>}
        </p>
      </form>
      <p class="note">
        <T
          say="Other words here are for this e-mail alone, and not kept: they are in the HTML that you paste. The page behind the links asks “{question}”, as set under <a>What customers are asked</a>."
          question={<span dir="auto">{usual.question}</span>}
          a={(inside) => <a href={askingPath(touchpoint)}>{inside}</a>}
        />
      </p>
      <Previews {...{ path, query }} />
    </section>
  )
}
