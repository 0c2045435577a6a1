import type { ComponentChildren } from "preact"
import type { Face as FaceName } from "../../../shared/vote.ts"
import { Face } from "../../frame/face.tsx"
import { settingNow } from "../../frame/setting.ts"
import { t } from "../../frame/speech.tsx"
import type { Code } from "./code.ts"
import { CodeSvg } from "./code-svg.tsx"
import type { SheetWords } from "./sheet-words.ts"
import type { SizeName } from "./sizes.ts"

export interface SheetProps {
  size: SizeName
  business: string
  words: SheetWords
  code: Code
  /** Undefined: too long to be typed. */
  address: string | undefined
  /** What the place is called; undefined: the sheet says none. */
  place: string | undefined
}

/** Longer questions are set smaller; each step still fits in three lines. */
const lengthOf = (text: string): "short" | "medium" | "long" | "longest" => {
  if (text.length <= 26) return "short"
  if (text.length <= 52) return "medium"
  return text.length <= 110 ? "long" : "longest"
}

/** What takes more than two lines on a sticker is set smaller everywhere. */
const CALL_SHORT_CHARS = 44

const Call = ({ call }: SheetWords) => (
  <p class={`sheet-call${call.length > CALL_SHORT_CHARS ? " wordy" : ""}`} dir="auto">
    {call}
  </p>
)

/** An address may break behind its signs, and nowhere in a name while there is another way. */
const Address = ({ address }: { address: string | undefined }) =>
  address === undefined ? null : (
    <p class="sheet-address" dir="ltr">
      {address.split(/(?<=[/?=])/).flatMap((part, index) => [index > 0 && <wbr key={part} />, part])}
    </p>
  )

const Faces = ({ words, labelled = true }: { words: SheetWords; labelled?: boolean }) => (
  <ul class="sheet-faces">
    {(["love", "hate"] satisfies FaceName[]).map((face) => (
      <li key={face}>
        <Face face={face} />
        <span class={labelled ? undefined : "unseen"}>{words[face]}</span>
      </li>
    ))}
  </ul>
)

const Asked = ({ words }: { words: SheetWords }) => (
  <p class={`sheet-question ${lengthOf(words.question)}`} dir="auto">
    {words.question}
  </p>
)

/** The code, what to do with it, and the address for whoever has no camera. */
const Coded = ({ code, words, address, place }: SheetProps) => (
  <div class="sheet-coded">
    <Call {...words} />
    <CodeSvg code={code} />
    <Address address={address} />
    {place !== undefined && (
      <p class="sheet-place" dir="auto">
        {place}
      </p>
    )}
  </div>
)

const Business = ({ business }: SheetProps) => (
  <p class="sheet-business" dir="auto">
    {business}
  </p>
)

const Poster = (props: SheetProps) => (
  <>
    <div class="sheet-asks">
      <Business {...props} />
      <Asked {...props} />
    </div>
    <Faces {...props} />
    <Coded {...props} />
  </>
)

/** One side of the tent. The same stands upside down above it, so that both read right when it is folded. */
const Side = ({ hidden = false, ...props }: SheetProps & { hidden?: boolean }) => (
  <div class={`tent-side${hidden ? " over" : ""}`} {...(hidden ? { "aria-hidden": true } : {})}>
    <div class="sheet-asks">
      <Business {...props} />
      <Asked {...props} />
      <Faces {...props} />
    </div>
    <Coded {...props} />
  </div>
)

const Tent = (props: SheetProps) => (
  <>
    <Side {...props} hidden />
    <Side {...props} />
    <div class="tent-foot" aria-hidden="true" lang={settingNow().language} dir="ltr">
      {t("Fold along the dashed lines, away from you.")}
    </div>
    <div class="tent-flap" aria-hidden="true" lang={settingNow().language} dir="ltr">
      {t("Glue or tape this under the other edge.")}
    </div>
  </>
)

const Sticker = (props: SheetProps) => (
  <>
    <Call {...props.words} />
    <div class="sticker-row">
      <Face face="love" />
      <CodeSvg code={props.code} />
      <Face face="hate" />
    </div>
    <Address address={props.address} />
  </>
)

/** There is no room for words in a circle but for those that matter. */
const Round = ({ words, code }: SheetProps) => (
  <>
    <div class="round-faces">
      <Face face="love" />
      <Face face="hate" />
    </div>
    <CodeSvg code={code} />
    <Call {...words} />
  </>
)

const LAYOUTS: Record<SizeName, (props: SheetProps) => ComponentChildren> = {
  a4: Poster,
  a5: Poster,
  tent: Tent,
  sticker: Sticker,
  round: Round,
  receipt: Poster,
}

/** One page as it is printed; on the screen the same, as small as there is room. */
export const Sheet = (props: SheetProps) => {
  const Layout = LAYOUTS[props.size]
  return (
    <div class={`sheet ${props.size}`} lang={props.words.language} dir={props.words.dir}>
      <div class="sheet-page">
        <Layout {...props} />
      </div>
    </div>
  )
}
