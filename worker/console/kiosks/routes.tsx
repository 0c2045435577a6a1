import { Hono } from "hono"
import * as v from "valibot"
import { KioskSettings, StoredKioskSettings } from "../../../shared/kiosk-settings.ts"
import { KIOSK_LANGUAGES_MAX } from "../../../shared/limits.ts"
import { localTime } from "../../../shared/local-time.ts"
import type { Policy } from "../../../shared/policy.ts"
import type { MemberEnv } from "../../auth/guard.ts"
import { htmlOf } from "../../frame/html.ts"
import { toPage } from "../../frame/lost-page.tsx"
import { t } from "../../frame/speech.tsx"
import { listOpenAlerts } from "../../store/alerts.ts"
import { createKiosk } from "../../store/change-kiosk.ts"
import { readKiosks } from "../../store/kiosks.ts"
import { malformed } from "../refusals.ts"
import type { Draft } from "../settings/draft.ts"
import type { Errors } from "../settings/read-form.ts"
import { versionOf } from "../version.ts"
import { KIOSKS_PATH, kioskPath, NEW_KIOSK_PATH } from "./address.ts"
import { readAppBuild } from "./app-build.ts"
import { draftOf, readDraft } from "./draft.ts"
import { saidIn } from "./flash.tsx"
import {
  type Here,
  type KioskContext,
  mayChange,
  notYours,
  readHere,
  unknownKiosk,
  withKiosk,
} from "./guards.ts"
import { KioskPage } from "./kiosk-page.tsx"
import { KiosksPage } from "./kiosks-page.tsx"
import { NewKioskPage } from "./new-kiosk-page.tsx"
import { saveKiosk } from "./save-kiosk.ts"

const KIOSK = `${KIOSKS_PATH}/:id`
const NO_ERRORS: Errors = new Map()

/** Where kiosks are looked after and set up. What is done to their tablets: `deed-routes.tsx`. */
export const kioskPages = new Hono<MemberEnv>()

kioskPages.get(KIOSKS_PATH, async (c) => {
  const now = Date.now()
  const { member, business } = c.var
  const { day } = localTime(business.timeZone, now)
  const [read, alerts] = await Promise.all([
    readKiosks(c.env.DB, business.id, { day }),
    listOpenAlerts(c.env.DB, business.id),
  ])
  const version = await versionOf(JSON.stringify([read, alerts]), now)
  if (c.req.header("If-None-Match") === version) return new Response(null, { status: 304 })
  c.header("ETag", version)
  const mayAdd =
    member.role === "admin" ||
    (member.role === "owner" && read.touchpoints.some(({ ownerId }) => ownerId === member.id))
  const said = saidIn(c.req.query())
  const build = await readAppBuild(c.env, new URL(c.req.url).origin)
  return c.html(
    htmlOf(<KiosksPage {...{ read, alerts, mayAdd, version, said, build, now, member, business }} />),
  )
})

/** What a new kiosk's form begins with. */
const newKiosk = (languages: Policy["languages"]): KioskSettings => ({
  ...v.parse(KioskSettings, { name: "-", plan: [{ from: 0, touchpoint: "x" }] }),
  name: "",
  plan: [],
  languages: languages.slice(0, KIOSK_LANGUAGES_MAX),
})

const showNew = async (c: KioskContext, draft: Draft, errors: Errors, status: 200 | 409 | 422) => {
  const { member, business } = c.var
  const { day } = localTime(business.timeZone, Date.now())
  const read = await readKiosks(c.env.DB, business.id, { day })
  const own = read.touchpoints.filter(({ ownerId }) => member.role === "admin" || ownerId === member.id)
  const form = { draft, errors, editable: true }
  return c.html(
    htmlOf(<NewKioskPage {...{ read: { ...read, touchpoints: own }, form, member, business }} />),
    status,
  )
}

kioskPages.get(NEW_KIOSK_PATH, (c) =>
  showNew(c, draftOf(newKiosk(c.var.business.usual.languages)), NO_ERRORS, 200),
)

kioskPages.post(KIOSKS_PATH, async (c) => {
  const { member, business } = c.var
  const now = Date.now()
  const draft = new URLSearchParams(await c.req.text())
  const reading = readDraft(draft, null)
  if (reading.tag === "wrong") return showNew(c, draft, reading.errors, 422)
  const { day } = localTime(business.timeZone, now)
  const { touchpoints } = await readKiosks(c.env.DB, business.id, { day })
  if (!mayChange(c, reading.settings.plan, touchpoints)) return notYours(c.var)
  const id = await createKiosk(c.env.DB, business.id, reading.settings, { memberId: member.id, at: now })
  if (id !== undefined) return c.redirect(`${kioskPath(id)}?said=created`, 303)
  return toPage({
    status: 409,
    code: "too-many-kiosks",
    message: t("There are as many kiosks as there may be"),
    hint: t("Give a new tablet the place of an old one: “Replace the tablet” on a kiosk’s page."),
  })
})

interface Shown {
  status?: 409 | 422
  draft?: Draft
  errors?: Errors
  base?: string
  overtaken?: boolean
  pinWrong?: string
}

/** The kiosk's page: as it is saved, or with what could not be. */
export const showKiosk = (c: KioskContext, { kiosk, read, now }: Here, shown: Shown = {}) => {
  const { member, business } = c.var
  const { status = 200, draft, errors = NO_ERRORS, base, ...rest } = shown
  const props = {
    ...{ member, business, kiosk, read, now, ...rest },
    form: {
      draft: draft ?? draftOf(kiosk.settings),
      errors,
      editable: mayChange(c, kiosk.settings.plan, read.touchpoints),
    },
    base: base ?? JSON.stringify(kiosk.settings),
    said: status === 200 ? saidIn(c.req.query()) : saidIn({}),
  }
  return c.html(htmlOf(<KioskPage {...props} />), status)
}

kioskPages.get(KIOSK, async (c) => {
  const here = await readHere(c)
  return here ? showKiosk(c, here) : unknownKiosk(c.var)
})

kioskPages.post(
  KIOSK,
  withKiosk(async (c, here) => {
    const { member, business } = c.var
    const draft = new URLSearchParams(await c.req.text())
    const base = v.safeParse(StoredKioskSettings, draft.get("base"))
    if (!base.success) return malformed()
    const reading = readDraft(draft, here.kiosk.settings.removedAt)
    if (reading.tag === "wrong") {
      return showKiosk(c, here, {
        status: 422,
        draft,
        errors: reading.errors,
        base: JSON.stringify(base.output),
      })
    }
    const { settings } = reading
    // Nor may an owner send it to a touchpoint of somebody else.
    if (!mayChange(c, settings.plan, here.read.touchpoints)) return notYours(c.var)
    const place = { businessId: business.id, id: here.id }
    const author = { memberId: member.id, at: here.now }
    const outcome = await saveKiosk(c.env.DB, place, { wanted: settings, base: base.output }, author)
    switch (outcome?.tag) {
      case undefined:
        return unknownKiosk(c.var)
      case "same":
        return c.redirect(`${kioskPath(here.id)}?said=same`, 303)
      case "changed":
        return c.redirect(`${kioskPath(here.id)}?said=saved&entry=${outcome.entry}`, 303)
      case "overtaken": {
        const now = await readHere(c)
        return now ? showKiosk(c, now, { status: 409, draft, overtaken: true }) : unknownKiosk(c.var)
      }
    }
  }),
)
