import type { SiteKey, Slug, VoteId } from "../../../shared/ids.ts"
import { referenceOf } from "../../../shared/reference.ts"
import type { Face } from "../../../shared/vote.ts"
import type { PresentVote } from "../../store/customer-votes.ts"
import { Asking, type Standing, Thanked } from "../customer/conversation.tsx"
import { Faces } from "../customer/faces.tsx"
import { inLanguage } from "../customer/in-language.ts"
import { NotTaken, Nowhere } from "../customer/kind-page.tsx"
import type { Stand } from "../customer/look-up.ts"
import type { PageProps } from "../customer/page.tsx"
import { Question } from "../customer/question.tsx"
import type { Speech } from "../words/speech.ts"
import { linkPath, type Search, searchOf } from "./address.ts"
import { fieldsOf, type LinkForm } from "./form.ts"

/** One page of one touchpoint, in one language. */
export interface Visit {
  key: SiteKey
  slug: Slug
  speech: Speech
  search: Search
}

/** The page of one vote, cast or not. */
export interface VoteVisit extends Visit {
  id: VoteId
}

type Open = Extract<Stand, { tag: "open" }>

const inEveryLanguage =
  ({ search }: Visit): PageProps["addressIn"] =>
  (lang) =>
    searchOf({ ...search, lang })

export const unknownPage = (speech: Speech): PageProps => ({
  speech,
  title: speech.page.unknown,
  children: <Nowhere title={speech.page.unknown} hint={speech.page.unknownHint} />,
})

export const closedPage = (visit: Visit, business: string): PageProps => ({
  speech: visit.speech,
  title: visit.speech.page.closed,
  business,
  addressIn: inEveryLanguage(visit),
  children: <Nowhere title={visit.speech.page.closed} hint={visit.speech.page.closedHint} />,
})

/** What was sent waits in this page's form, its id too: sent again, it is the same vote. */
export const notTakenPage = (visit: VoteVisit, form: LinkForm): PageProps => ({
  speech: visit.speech,
  title: visit.speech.page.notTaken,
  children: (
    <NotTaken
      speech={visit.speech}
      action={linkPath(visit.key, visit.slug, visit.id)}
      hidden={fieldsOf(form)}
    />
  ),
})

/** The question, for a new vote or one that was taken back. */
export const questionPage = (
  visit: VoteVisit,
  { business, found }: Open,
  present?: PresentVote,
): PageProps => {
  const { key, slug, id, speech, search } = visit
  const asked = inLanguage(found, speech)
  return {
    speech,
    title: asked.question,
    business,
    shared: linkPath(key, slug) + searchOf({ p: search.p }),
    addressIn: inEveryLanguage(visit),
    script: "link",
    children: (
      <>
        <Question asked={asked} note={present && speech.done[2]} />
        <Faces
          asked={asked}
          action={linkPath(key, slug, id)}
          hidden={{ stands: present && "1", p: search.p, lang: search.lang }}
          told={{ key, touchpoint: slug, rev: String(present?.rev ?? 0), thanks: speech.ask[4] }}
        />
      </>
    ),
  }
}

/** After the tap: what a customer may add, or thanks for it all. */
export const votePage = (
  visit: VoteVisit,
  { business, found }: Open,
  present: PresentVote & { reaction: Face },
): PageProps => {
  const { key, slug, id, speech, search } = visit
  const asked = inLanguage(found, speech)
  const standing: Standing = {
    reaction: present.reaction,
    reason: present.reason,
    worded: present.comment !== null || present.contact !== null,
    reference: referenceOf(id),
  }
  const { said, ...beside } = search
  return {
    speech,
    title: asked.question,
    business,
    shared: linkPath(key, slug) + searchOf({ p: search.p }),
    addressIn: inEveryLanguage(visit),
    children:
      said === "done" ? (
        <Thanked
          speech={speech}
          asked={asked}
          standing={standing}
          changeAt={linkPath(key, slug, id) + searchOf(beside)}
        />
      ) : (
        <Asking
          speech={speech}
          asked={asked}
          standing={standing}
          action={linkPath(key, slug, id)}
          hidden={{ stands: "1", p: search.p, lang: search.lang }}
          said={said === "changed" ? speech.form[8] : speech.ask[4]}
        />
      ),
  }
}

/** The queue has the vote, and nothing can be added to it before the ledger does. */
export const queuedPage = (visit: Visit, reaction: Face): PageProps => {
  const [forLove, forHate] = visit.speech.done
  const thanks = reaction === "love" ? forLove : forHate
  return {
    speech: visit.speech,
    title: thanks,
    children: <Nowhere title={thanks} />,
  }
}
