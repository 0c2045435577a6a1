import { type Context, Hono } from "hono"
import * as v from "valibot"
import { firstName } from "../../../shared/first-name.ts"
import { Slug } from "../../../shared/ids.ts"
import { dayToDate, localTime } from "../../../shared/local-time.ts"
import type { MemberEnv } from "../../auth/guard.ts"
import { htmlOf } from "../../frame/html.ts"
import { toPage } from "../../frame/lost-page.tsx"
import { t } from "../../frame/speech.tsx"
import type { ChangeOutcome } from "../../store/change-fields.ts"
import { undoImprovement } from "../../store/change-improvement.ts"
import { undoQuestion } from "../../store/change-question.ts"
import { type AskingRead, readAsking } from "../../store/read-asking.ts"
import { RowNumber } from "../read-address.ts"
import { malformed, unknownChange, unknownTouchpoint } from "../refusals.ts"
import { askingPath } from "./address.ts"
import { AskingPage, type Unsaved } from "./asking-page.tsx"
import { changeImprovements, lateEdit } from "./change-improvements.ts"
import { flashOf, saidIn } from "./flash-of.ts"
import { latestPublished, type RefusedImprovement } from "./improvements-section.tsx"
import { mayChange, notYours } from "./may-change.ts"
import type { PreviewFacts } from "./preview-of.ts"
import { PreviewPage } from "./preview-page.tsx"
import { overtakenBy, saveDraft } from "./save-draft.ts"

const PAGE = "/touchpoints/:slug/asking"
const PREVIEW = `${PAGE}/preview`
const UNDO = `${PAGE}/undo`
const DID = `${PAGE}/did`

/** Where customers' words are set: their touchpoint's page, and what is posted from it. */
export const asking = new Hono<MemberEnv>()

type AskingContext = Context<MemberEnv>

/** What the address names, with everything that is asked there; undefined: the business has no such touchpoint. */
const readHere = async (c: AskingContext, entry?: number) => {
  const slug = v.safeParse(Slug, c.req.param("slug"))
  if (!slug.success) return undefined
  const read = await readAsking(c.env.DB, c.var.business.id, slug.output, entry)
  return read && { read, slug: slug.output }
}

interface Shown {
  unsaved?: Unsaved | undefined
  refused?: RefusedImprovement | undefined
}

const show = async (c: AskingContext, read: AskingRead, status: 200 | 409 | 422, shown: Shown) => {
  const { member, business } = c.var
  const props = {
    ...{ member, business, read, ...shown },
    editable: mayChange(c.var, read),
    today: localTime(business.timeZone, Date.now()).day,
    flash: status === 200 && !shown.unsaved ? flashOf(saidIn(c.req.query()), read) : undefined,
  }
  return c.html(htmlOf(<AskingPage {...props} />), status)
}

asking.get(PAGE, async (c) => {
  const here = await readHere(c, saidIn(c.req.query()).entry)
  return here ? show(c, here.read, 200, {}) : unknownTouchpoint(c.var)
})

const factsOf = ({ touchpoint, masking, improvements }: AskingRead): PreviewFacts => {
  const did = latestPublished(improvements)
  return {
    masked: masking,
    owner: touchpoint.owner === null ? null : firstName(touchpoint.owner),
    did: did ? { day: dayToDate(did.day), text: did.text } : null,
  }
}

asking.get(PREVIEW, async (c) => {
  const here = await readHere(c)
  if (!here) return unknownTouchpoint(c.var)
  const scheme = c.req.query("scheme") === "dark" ? "dark" : "light"
  const { question } = here.read.touchpoint
  return c.html(htmlOf(<PreviewPage {...{ question, scheme }} facts={factsOf(here.read)} />))
})

/** Where a form was refused its address stays in the browser: opening that again shows what is saved. */
for (const path of [UNDO, DID]) {
  asking.get(path, (c) => {
    const slug = v.safeParse(Slug, c.req.param("slug"))
    return slug.success ? c.redirect(askingPath(slug.output), 303) : unknownTouchpoint(c.var)
  })
}

/** The page to see after a write. */
const addressAfter = (slug: Slug, outcome: ChangeOutcome | { tag: "overtaken" }): string => {
  const path = askingPath(slug)
  return outcome.tag === "changed" ? `${path}?entry=${outcome.entry}` : `${path}?said=${outcome.tag}`
}

asking.post(PAGE, async (c) => {
  const here = await readHere(c)
  if (!here) return unknownTouchpoint(c.var)
  const { read, slug } = here
  if (!mayChange(c.var, read)) return notYours(c.var)
  const { member, business } = c.var
  const draft = new URLSearchParams(await c.req.text())
  const author = { memberId: member.id, at: Date.now() }
  const outcome = await saveDraft(c.env.DB, business.id, slug, draft, author)
  switch (outcome.tag) {
    case "malformed":
      return malformed()
    case "unknown":
      return unknownTouchpoint(c.var)
    case "open":
      return show(c, read, outcome.refused ? 422 : 200, { unsaved: outcome.unsaved })
    case "overtaken": {
      const now = await readHere(c)
      if (!now) return unknownTouchpoint(c.var)
      return show(c, now.read, 409, { unsaved: overtakenBy(now.read.touchpoint.question, outcome) })
    }
    case "changed":
    case "same":
      return c.redirect(addressAfter(slug, outcome), 303)
  }
})

asking.post(DID, async (c) => {
  const here = await readHere(c)
  if (!here) return unknownTouchpoint(c.var)
  const { read, slug } = here
  if (!mayChange(c.var, read)) return notYours(c.var)
  const { member, business } = c.var
  const fields = Object.fromEntries(new URLSearchParams(await c.req.text()))
  const author = { memberId: member.id, at: Date.now() }
  const outcome = await changeImprovements(c.env.DB, { businessId: business.id, slug }, fields, author)
  switch (outcome.tag) {
    case "malformed":
      return malformed()
    case "unknown":
      return toPage({
        status: 404,
        code: "unknown-improvement",
        message: t("No such improvement"),
        hint: t("This touchpoint has no improvement of this number. The audit log has all that was done."),
      })
    case "refused":
      return show(c, read, 422, { refused: outcome.refused })
    case "edit-overtaken": {
      const now = await readHere(c)
      if (!now) return unknownTouchpoint(c.var)
      const row = now.read.improvements.find(({ id }) => id === outcome.typed.id)
      return show(c, now.read, 409, { refused: lateEdit(outcome.typed, row) })
    }
    case "changed":
    case "same":
    case "overtaken":
      return c.redirect(addressAfter(slug, outcome), 303)
  }
})

asking.post(UNDO, async (c) => {
  const here = await readHere(c)
  if (!here) return unknownTouchpoint(c.var)
  const { read, slug } = here
  if (!mayChange(c.var, read)) return notYours(c.var)
  const { member, business } = c.var
  const entry = v.safeParse(RowNumber, new URLSearchParams(await c.req.text()).get("entry"))
  if (!entry.success) return malformed()
  const author = { memberId: member.id, at: Date.now() }
  const outcome =
    (await undoQuestion(c.env.DB, business.id, slug, entry.output, author)) ??
    (await undoImprovement(c.env.DB, business.id, slug, entry.output, author))
  if (outcome) return c.redirect(addressAfter(slug, outcome), 303)
  return unknownChange()
})
