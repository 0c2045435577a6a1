import type { ComponentChildren } from "preact"
import type { VoteId } from "../../../shared/ids.ts"
import { referenceOf } from "../../../shared/reference.ts"
import type { AskedQuestion } from "../../../shared/touchpoint.ts"
import type { Face } from "../../../shared/vote.ts"
import type { PresentVote } from "../../store/customer-votes.ts"
import type { FoundQuestion } from "../../store/questions.ts"
import { Asking, type Standing, Thanked } from "../customer/conversation.tsx"
import { ConfirmFace, Faces } from "../customer/faces.tsx"
import type { HiddenFields } from "../customer/hidden.tsx"
import { inLanguage } from "../customer/in-language.ts"
import { NotTaken, Nowhere } from "../customer/kind-page.tsx"
import type { PageProps } from "../customer/page.tsx"
import { Question } from "../customer/question.tsx"
import { fill, type Speech } from "../words/speech.ts"
import { Decoy } from "./decoy.tsx"
import type { EmailForm } from "./form.ts"
import { searchOf, type Visit } from "./visit.ts"

/** An address that leads nowhere, or that nobody vouches for. */
export const unknownPage = (speech: Speech): PageProps => ({
  speech,
  title: speech.page.unknown,
  children: <Nowhere title={speech.page.unknown} hint={speech.page.unknownHint} />,
})

const inEveryLanguage =
  (visit: Visit): NonNullable<PageProps["addressIn"]> =>
  (language) =>
    searchOf(visit, visit.beside, language)

export const closedPage = (visit: Visit): PageProps => ({
  speech: visit.speech,
  title: visit.speech.page.closed,
  business: visit.stand.business,
  addressIn: inEveryLanguage(visit),
  children: <Nowhere title={visit.speech.page.closed} hint={visit.speech.page.closedHint} />,
})

/** What was pressed waits in this page's form: sent again, it is the same. */
export const notTakenPage = (speech: Speech, { trapped: _, ...form }: EmailForm): PageProps => ({
  speech,
  title: speech.page.notTaken,
  children: <NotTaken speech={speech} hidden={form} />,
})

/** The queue has the vote, and nothing can be added to it before the ledger does. */
export const queuedPage = (speech: Speech, face: Face): PageProps => {
  const thanks = speech.done[face === "love" ? 0 : 1]
  return { speech, title: thanks, children: <Nowhere title={thanks} hint="" /> }
}

/** The vote that a page is about, as far as anything is known of it. */
export interface Shown {
  id: VoteId | undefined
  present: PresentVote | undefined
  found: FoundQuestion | undefined
  /** When this very page was made: see page-token.ts. */
  token: string
}

const labelOf = (asked: AskedQuestion, face: Face): string => asked[face].label

/** Before the tap: the face that was tapped in the e-mail, or both. */
const beforeTap = (visit: Visit, { present }: Shown, asked: AskedQuestion, hidden: HiddenFields) => {
  const { link, speech, beside } = visit
  if (beside.said === "undone" || link.goal === "other") {
    const note = beside.said === "undone" ? speech.done[2] : undefined
    return (
      <>
        <Question asked={asked} note={note} />
        <Faces asked={asked} hidden={hidden} />
      </>
    )
  }
  const answered = present && present.reaction !== "none" ? present.reaction : undefined
  return (
    <>
      <Question asked={asked} note={answered && fill(speech.page.already, labelOf(asked, answered))} />
      <ConfirmFace asked={asked} hidden={hidden} chosen={link.goal} speech={speech} />
    </>
  )
}

/** What is said over the conversation. */
const saidOf = ({ beside: { said }, speech }: Visit, asked: AskedQuestion, face: Face): string => {
  if (said === "changed") return speech.form[8]
  return said === "tapped" ? speech.ask[4] : fill(speech.page.already, labelOf(asked, face))
}

/** After the tap: what a customer may add, or thanks for it all. */
const afterTap = (
  visit: Visit,
  id: VoteId,
  { reaction, reason, comment, contact }: PresentVote & { reaction: Face },
  asked: AskedQuestion,
  hidden: HiddenFields,
) => {
  const { speech, beside } = visit
  const standing: Standing = {
    reaction,
    reason,
    worded: comment !== null || contact !== null,
    reference: referenceOf(id),
  }
  if (beside.said === "done") {
    const changeAt = searchOf(visit, { ...beside, said: "tapped" })
    return <Thanked speech={speech} asked={asked} standing={standing} changeAt={changeAt} />
  }
  const said = saidOf(visit, asked, reaction)
  return <Asking speech={speech} asked={asked} standing={standing} hidden={hidden} said={said} />
}

/** Every page that takes taps stands between two buttons that no person finds. */
const between = (hidden: HiddenFields, page: ComponentChildren) => (
  <>
    <Decoy hidden={hidden} />
    {page}
    <Decoy hidden={hidden} />
  </>
)

/** The page under a link: the tapped face, which waits for one tap more; or where the recipient's vote stands. */
export const visitPage = (visit: Visit, shown: Shown): PageProps => {
  const { link, speech, beside, stand } = visit
  const { id, present, found, token } = shown
  const asked = inLanguage(found, speech)
  const hidden = {
    ...{ made: token, hand: "", stands: present && "1" },
    id: link.recipient === undefined ? id : undefined,
  }
  const stands =
    present && present.reaction !== "none" ? { ...present, reaction: present.reaction } : undefined
  // Whoever taps the other face in the e-mail later is asked whether to change the answer.
  const showsVote = beside.said === undefined ? stands?.reaction === link.goal : beside.said !== "undone"
  return {
    speech,
    title: asked.question,
    business: stand.business,
    addressIn: inEveryLanguage(visit),
    script: "email",
    children: between(
      hidden,
      stands && id && showsVote
        ? afterTap(visit, id, stands, asked, hidden)
        : beforeTap(visit, shown, asked, hidden),
    ),
  }
}
