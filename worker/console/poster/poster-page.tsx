import { LANGUAGE_NAMES } from "../../../shared/language-names.ts"
import { NAME_MAX_CHARS, SENTENCE_MAX_CHARS } from "../../../shared/limits.ts"
import { DEFAULT_QUESTION } from "../../../shared/touchpoint.ts"
import { T, t } from "../../frame/speech.tsx"
import type { Membership } from "../../store/members.ts"
import type { PosterRead } from "../../store/read-poster.ts"
import { Frame } from "../frame.tsx"
import { SendRow } from "../send-row.tsx"
import { offeredLanguages } from "../settings/offered-languages.ts"
import { TouchpointTop } from "../setup/touchpoint-top.tsx"
import { translationPath } from "../translation/address.ts"
import { hundredths, percent } from "../wording.ts"
import { codePath, posterPath } from "./address.ts"
import type { Choice } from "./choice.ts"
import { type Code, LEVELS, QUIET_ZONE_MODULES } from "./code.ts"
import { Sheet } from "./sheet.tsx"
import type { SheetWords } from "./sheet-words.ts"
import { SIZE_WORDS } from "./size-words.ts"
import { SIZE_NAMES, SIZES } from "./sizes.ts"

/** One sheet to print. */
export interface Printed {
  slug: string | undefined
  place: string | undefined
  /** Where its code leads, whole. */
  link: string
  /** As people read it; undefined: too long to be typed. */
  address: string | undefined
  /** Undefined: the address is too long for a code of this size. */
  code: Code | undefined
}

export interface PosterPageProps extends Membership {
  read: PosterRead
  choice: Choice
  words: SheetWords
  /** Of the language, where nothing was typed. */
  usual: SheetWords
  sheets: readonly Printed[]
}

const Sizes = ({ choice }: PosterPageProps) => (
  <fieldset class="field sizes">
    <legend class="label">{t("Size")}</legend>
    {SIZE_NAMES.map((name) => (
      <label key={name}>
        <input type="radio" name="size" value={name} checked={choice.size === name} />
        <span>
          {t(SIZE_WORDS[name].label)} <small>{t(SIZE_WORDS[name].about)}</small>
        </span>
      </label>
    ))}
  </fieldset>
)

const Places = ({ read, choice }: PosterPageProps) => {
  if (read.places.length === 0) return null
  const chosen = new Set<string>(choice.places)
  return (
    <fieldset class="field which-places">
      <legend class="label">
        <T
          say="Places <small>one sheet for each; none for one that says no place</small>"
          small={(inside) => <small>{inside}</small>}
        />
      </legend>
      <div class="scroll">
        {read.places.map(({ slug, name, area }) => (
          <label key={slug}>
            <input type="checkbox" name="p" value={slug} checked={chosen.has(slug)} />
            <span>
              <bdi>{name}</bdi> {area !== "" && <small dir="auto">{area}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const Words = ({ choice, usual, business }: PosterPageProps) => (
  <>
    <div class="field">
      <label class="label" for="lang">
        {t("Language")}
      </label>
      <select class="box" id="lang" name="lang">
        {offeredLanguages(business.usual.languages).map((language) => (
          <option key={language} value={language} selected={choice.language === language} lang={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </select>
    </div>
    {(["question", "call"] as const).map((name) => (
      <div class="field" key={name}>
        <label class="label" for={name}>
          {name === "question" ? t("Question") : t("What to do")}{" "}
          <small>{t("if it should say something else")}</small>
        </label>
        <input
          class="box"
          id={name}
          name={name}
          value={choice[name]}
          placeholder={usual[name]}
          maxLength={name === "question" ? SENTENCE_MAX_CHARS : NAME_MAX_CHARS}
          autocomplete="off"
          dir="auto"
        />
      </div>
    ))}
  </>
)

/** A question that nobody has written in this language stands as it was first written, among words that are in it. */
const Unworded = ({ read, choice }: PosterPageProps) => {
  const { question, slug } = read.touchpoint
  const worded = question.question === DEFAULT_QUESTION || question.translations[choice.language]
  if (choice.language === "en" || choice.question !== "" || worded) return null
  return (
    <p class="soft">
      <T
        say="The question has no words of its own in {language}. <a>Write them</a> for every page, or here for this one."
        language={LANGUAGE_NAMES[choice.language]}
        a={(inside) => <a href={translationPath(slug, choice.language)}>{inside}</a>}
      />
    </p>
  )
}

/** What a printer wants to know of the code. */
const Facts = ({ code, codeMm }: { code: Code; codeMm: number }) => (
  <small>
    {t(
      "Code {codeMm} mm wide, {size} × {size} modules of {module} mm, quiet zone of {quiet}, error correction {level}: {torn} may be dirty or torn.",
      {
        codeMm,
        size: code.size,
        module: hundredths(code.moduleMm),
        quiet: QUIET_ZONE_MODULES,
        level: code.level,
        torn: percent(LEVELS[code.level] / 100),
      },
    )}
  </small>
)

const Previewed = ({ printed, ...props }: PosterPageProps & { printed: Printed }) => {
  const { choice, words, business, read } = props
  const { place, code, address, link, slug } = printed
  const { codeMm } = SIZES[choice.size]
  if (!code) {
    return (
      <p class="flash not" role="alert">
        {t(
          "The address is too long for this size: its code would be too fine for cameras. Choose a larger one.",
        )}
      </p>
    )
  }
  return (
    <figure class="preview-of">
      <Sheet {...{ words, code, address, place }} size={choice.size} business={business.name} />
      <figcaption>
        <b>
          {t(SIZE_WORDS[choice.size].label)}
          {place !== undefined && (
            <>
              {" · "}
              <bdi>{place}</bdi>
            </>
          )}
        </b>
        <a href={link}>{link}</a>
        <Facts code={code} codeMm={codeMm} />
        <a href={codePath(read.touchpoint.slug, slug)} download>
          {t("Download the code alone (SVG)")}
        </a>
      </figcaption>
    </figure>
  )
}

export const PosterPage = (props: PosterPageProps) => {
  const { read, choice, sheets, member, business } = props
  const { touchpoint } = read
  const { widthMm, heightMm } = SIZES[choice.size]
  return (
    <Frame
      under="/setup"
      title={t("Posters: {name}", { name: touchpoint.name })}
      script="poster"
      {...{ member, business }}
    >
      <link rel="stylesheet" href="/console/poster-page.css" />
      <TouchpointTop touchpoint={touchpoint} at="poster" title={t("Posters and codes")} />
      <div class="poster-cards">
        <form class="card fields poster-form" action={posterPath(touchpoint.slug)}>
          <Sizes {...props} />
          <Words {...props} />
          <Places {...props} />
          <SendRow label={t("Show")} />
        </form>
        <section id="preview" aria-label={t("Preview")}>
          <link rel="stylesheet" href={`/console/poster-${choice.size}.css`} />
          <div class="printing">
            <p>
              <T
                one="<b>{n} sheet</b> of {widthMm} × {heightMm} mm. <span>Print at 100 %, without margins; only the sheets come out.</span>"
                say="<b>{n} sheets</b> of {widthMm} × {heightMm} mm. <span>Print at 100 %, without margins; only the sheets come out.</span>"
                n={sheets.length}
                widthMm={widthMm}
                heightMm={heightMm}
                b={(inside) => <b>{inside}</b>}
                span={(inside) => <span class="soft">{inside}</span>}
              />
            </p>
            <button class="button" type="button" data-prints hidden>
              {t("Print")}
            </button>
          </div>
          <Unworded {...props} />
          {sheets.map((printed) => (
            <Previewed key={printed.slug ?? ""} printed={printed} {...props} />
          ))}
        </section>
      </div>
    </Frame>
  )
}
