import type { AskedQuestion } from "../../../shared/touchpoint.ts"
import type { Face as FaceName } from "../../../shared/vote.ts"
import { Face } from "../../frame/face.tsx"
import { fill, type Speech } from "../words/speech.ts"
import { Hidden, type HiddenFields } from "./hidden.tsx"

interface FacesProps {
  asked: AskedQuestion
  /** Where the form is posted to; undefined: where the page is. */
  action?: string | undefined
  hidden: HiddenFields
}

/** More than a word or two is set smaller. */
const LONG_LABEL_CHARS = 18

const FaceButton = ({ face, label }: { face: FaceName; label: string }) => (
  <button type="submit" class={face} name="reaction" value={face}>
    <Face face={face} />
    <bdi class={label.length > LONG_LABEL_CHARS ? "long" : undefined}>{label}</bdi>
  </button>
)

/** What the page's script has to know of the vote beside the form: see widget/link. */
type Told = Readonly<Record<"key" | "touchpoint" | "rev" | "thanks", string>>

/** The two faces: each sends the form with its `reaction`. */
export const Faces = ({ asked, action, hidden, told }: FacesProps & { told?: Told }) => (
  <form
    class="ask"
    method="post"
    action={action}
    data-key={told?.key}
    data-touchpoint={told?.touchpoint}
    data-rev={told?.rev}
    data-thanks={told?.thanks}
  >
    <Hidden fields={hidden} />
    <div class="faces">
      <FaceButton face="love" label={asked.love.label} />
      <FaceButton face="hate" label={asked.hate.label} />
    </div>
  </form>
)

/** One face that was chosen elsewhere, and one tap to send it; the other one sends itself instead. */
export const ConfirmFace = ({
  asked,
  action,
  hidden,
  chosen,
  speech,
}: FacesProps & { chosen: FaceName; speech: Speech }) => {
  const other = chosen === "love" ? "hate" : "love"
  const { form, page } = speech
  return (
    <form class="confirm" method="post" action={action}>
      <Hidden fields={hidden} />
      <p class={`chosen ${chosen}`}>
        <Face face={chosen} />
        <span>{fill(page.tapped, asked[chosen].label)}</span>
      </p>
      <button type="submit" class="send" name="reaction" value={chosen}>
        {form[6]}
      </button>
      <button type="submit" class="link" name="reaction" value={other}>
        {fill(form[5], asked[other].label)}
      </button>
      <small>{page.notYet}</small>
    </form>
  )
}
