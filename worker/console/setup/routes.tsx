import { type Context, Hono } from "hono"
import * as v from "valibot"
import { FoldedSlug } from "../../../shared/ids.ts"
import { Stage } from "../../../shared/journey.ts"
import { localTime } from "../../../shared/local-time.ts"
import { UNDECIDED } from "../../../shared/touchpoint.ts"
import type { MemberEnv } from "../../auth/guard.ts"
import { htmlOf } from "../../frame/html.ts"
import { settingNow } from "../../frame/setting.ts"
import { t } from "../../frame/speech.tsx"
import { createTouchpoints, listTakenNames } from "../../store/create-touchpoints.ts"
import { findSetupDeed } from "../../store/find-setup-deed.ts"
import { readPossibleOwners, selectPossibleOwners } from "../../store/possible-owners.ts"
import { readSetup } from "../../store/read-setup.ts"
import { nameFrom } from "../held/create-form.tsx"
import { readable } from "../read-address.ts"
import type { Errors } from "../settings/read-form.ts"
import { installPath, SETUP_PATH, TEMPLATES_PATH } from "./address.ts"
import { saidIn } from "./flash.tsx"
import { inLook } from "./in-look.ts"
import { NewPage } from "./new-page.tsx"
import { blankDraft, readSetupForm, type SetupDraft } from "./setup-form.ts"
import { SetupPage } from "./setup-page.tsx"
import { readTemplate } from "./templates/read-template.ts"
import { Trade } from "./templates/trades.ts"
import { TemplatesPage } from "./templates-page.tsx"

/** Where touchpoints are listed and added. */
export const setup = new Hono<MemberEnv>()
type SetupContext = Context<MemberEnv>

const authorOf = ({ var: { member } }: SetupContext) => ({ memberId: member.id, at: Date.now() })

const Moved = readable(v.picklist(["up", "down"]))

setup.get(SETUP_PATH, async (c) => {
  const now = Date.now()
  const { member, business } = c.var
  const today = localTime(business.timeZone, now).day
  const said = saidIn(c.req.query())
  const read = await readSetup(c.env.DB, business.id, today)
  const deed = said.entry === undefined ? undefined : await findSetupDeed(c.env.DB, business.id, said.entry)
  const moved = v.parse(Moved, c.req.query("to"))
  return c.html(htmlOf(<SetupPage {...{ member, business, read, said, deed, moved, today, now }} />))
})

const NO_ERRORS: Errors = new Map()

const showNew = async (c: SetupContext, draft: SetupDraft, errors: Errors) => {
  const { member, business } = c.var
  const owners = readPossibleOwners(await selectPossibleOwners(c.env.DB, business.id).run())
  const slug = draft.get("slug")
  const { names } = await readSetup(c.env.DB, business.id, 0)
  const waiting = names.find((name) => name.slug === slug)?.votes ?? 0
  const form = { draft, errors, editable: true }
  const page = <NewPage {...{ member, business, form, owners, waiting }} />
  return c.html(htmlOf(page), errors.size > 0 ? 422 : 200)
}

setup.get("/setup/new", (c) => {
  const slug = v.safeParse(FoldedSlug, c.req.query("slug") ?? "")
  const stage = v.safeParse(Stage, c.req.query("stage"))
  const draft = blankDraft({
    ...(slug.success ? { slug: slug.output, name: nameFrom(slug.output) } : {}),
    ...(stage.success ? { stage: stage.output } : {}),
  })
  draft.set("owner", String(c.var.member.id))
  return showNew(c, draft, NO_ERRORS)
})

setup.post("/setup/new", async (c) => {
  const draft = new URLSearchParams(await c.req.text())
  const { business } = c.var
  const owners = readPossibleOwners(await selectPossibleOwners(c.env.DB, business.id).run())
  const reading = readSetupForm(
    draft,
    owners.map(({ id }) => id),
  )
  if (reading.tag === "wrong") return showNew(c, draft, reading.errors)
  const { ownerId, ...fields } = reading.fields
  const made = await createTouchpoints(
    c.env.DB,
    business.id,
    [{ ...fields, question: inLook(UNDECIDED, business) }],
    authorOf(c),
    { ownerId },
  )
  if (made.entry !== undefined) return c.redirect(`${installPath(fields.slug)}?entry=${made.entry}`, 303)
  draft.set("slug", fields.slug)
  const taken = t("There is a touchpoint of this name already. Choose another.")
  return showNew(c, draft, new Map([["slug", [taken]]]))
})

const TradeParam = readable(Trade)

const showTemplates = async (c: SetupContext, trade: Trade | undefined, none: boolean) => {
  const { member, business } = c.var
  const touchpoints = trade && (await readTemplate(c.env.ASSETS, trade, settingNow().language))
  const chosen = trade && touchpoints ? { trade, touchpoints } : undefined
  const taken = await listTakenNames(c.env.DB, business.id)
  const page = <TemplatesPage {...{ member, business, chosen, taken, none }} />
  return c.html(htmlOf(page), none ? 422 : 200)
}

setup.get(TEMPLATES_PATH, (c) => showTemplates(c, v.parse(TradeParam, c.req.query("trade")), false))

setup.post(TEMPLATES_PATH, async (c) => {
  const form = new URLSearchParams(await c.req.text())
  const trade = v.parse(TradeParam, form.get("trade") ?? undefined)
  if (!trade) return showTemplates(c, undefined, false)
  const chosen = form.getAll("slug")
  const offered = await readTemplate(c.env.ASSETS, trade, settingNow().language)
  const setups = offered.flatMap((each) =>
    chosen.includes(each.setup.slug)
      ? [{ ...each.setup, question: inLook(each.setup.question, c.var.business) }]
      : [],
  )
  if (setups.length === 0) return showTemplates(c, trade, true)
  const made = await createTouchpoints(c.env.DB, c.var.business.id, setups, authorOf(c), { template: trade })
  return c.redirect(
    made.entry === undefined ? `${SETUP_PATH}?said=have` : `${SETUP_PATH}?entry=${made.entry}`,
    303,
  )
})
