import { Hono } from "hono"
import * as v from "valibot"
import { KioskPlan } from "../../../shared/kiosk.ts"
import { PIN_MAX_DIGITS, PIN_MIN_DIGITS } from "../../../shared/limits.ts"
import { mintCode } from "../../../shared/pairing-code.ts"
import type { MemberEnv } from "../../auth/guard.ts"
import { hashToken } from "../../auth/token.ts"
import { htmlOf } from "../../frame/html.ts"
import { t } from "../../frame/speech.tsx"
import { findChange } from "../../store/change-fields.ts"
import { changeKiosk, revokeKiosk, setKioskPin, undoKiosk } from "../../store/change-kiosk.ts"
import { createPairingCode } from "../../store/pairing.ts"
import { RowNumber } from "../read-address.ts"
import { malformed } from "../refusals.ts"
import { KIOSKS_PATH, kioskPath } from "./address.ts"
import {
  type Here,
  type KioskContext,
  mayChange,
  notYours,
  readHere,
  unknownKiosk,
  withKiosk,
} from "./guards.ts"
import { PairingPage, PairingStatePage } from "./pairing-page.tsx"
import { hashPin, isPin } from "./pin.ts"
import { showKiosk } from "./routes.tsx"

const KIOSK = `${KIOSKS_PATH}/:id`
const PAIRING = `${KIOSK}/pairing`
const DEEDS = ["code", "revoke", "remove", "restore", "pin", "undo"].map((deed) => `${KIOSK}/${deed}`)

/** What is done to a kiosk beside its settings: its tablet paired and revoked, its PIN, its place in the list. */
export const kioskDeeds = new Hono<MemberEnv>()
/** What is posted there leaves its address in the browser: opening that again shows the kiosk. */
for (const path of DEEDS) {
  kioskDeeds.get(path, async (c) => {
    const here = await readHere(c)
    return here ? c.redirect(kioskPath(here.id), 303) : unknownKiosk(c.var)
  })
}

const formOf = async (c: KioskContext) => new URLSearchParams(await c.req.text())
const authorOf = (c: KioskContext, { now }: Here) => ({ memberId: c.var.member.id, at: now })

kioskDeeds.post(
  `${KIOSK}/code`,
  withKiosk(async (c, here) => {
    const { member, business } = c.var
    if (here.kiosk.settings.removedAt !== null) return malformed()
    const code = mintCode((bytes) => crypto.getRandomValues(bytes))
    const place = { businessId: business.id, kioskId: here.id }
    await createPairingCode(c.env.DB, place, await hashToken(code), authorOf(c, here))
    const now = (await readHere(c)) ?? here
    const props = { ...now, code, former: here.kiosk.device?.id ?? 0, origin: new URL(c.req.url).origin }
    return c.html(htmlOf(<PairingPage {...{ ...props, member, business }} />))
  }),
)

/** Number of the device that stood there when the code was made, as the address has it. */
const Former = v.fallback(v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number)), 0)

kioskDeeds.get(PAIRING, async (c) => {
  const { member, business } = c.var
  const here = await readHere(c)
  if (!here) return unknownKiosk(c.var)
  const former = v.parse(Former, c.req.query("former"))
  return c.html(htmlOf(<PairingStatePage {...{ ...here, former, member, business }} />))
})

kioskDeeds.post(
  `${KIOSK}/revoke`,
  withKiosk(async (c, here) => {
    const done = await revokeKiosk(c.env.DB, c.var.business.id, here.id, authorOf(c, here))
    return c.redirect(`${kioskPath(here.id)}?said=${done ? "revoked" : "same"}`, 303)
  }),
)

/** Takes a kiosk out of the list, where nothing stands there any more, or puts it back. */
const setRemoved = async (c: KioskContext, here: Here, removedAt: number | null): Promise<Response> => {
  const { device } = here.kiosk
  if (removedAt !== null && device !== null && device.revokedAt === null) return malformed()
  const { business } = c.var
  const outcome = await changeKiosk(c.env.DB, business.id, here.id, { removedAt }, authorOf(c, here))
  if (outcome?.tag !== "changed") return c.redirect(`${kioskPath(here.id)}?said=same`, 303)
  const said = removedAt === null ? "restored" : "removed"
  return c.redirect(`${kioskPath(here.id)}?said=${said}&entry=${outcome.entry}`, 303)
}
kioskDeeds.post(
  `${KIOSK}/remove`,
  withKiosk((c, here) => setRemoved(c, here, here.now)),
)
kioskDeeds.post(
  `${KIOSK}/restore`,
  withKiosk((c, here) => setRemoved(c, here, null)),
)

kioskDeeds.post(
  `${KIOSK}/pin`,
  withKiosk(async (c, here) => {
    const form = await formOf(c)
    const { business } = c.var
    const removes = form.has("remove")
    const pin = (form.get("pin") ?? "").trim()
    if (!removes && !isPin(pin)) {
      const pinWrong = t("Type {from} to {to} digits, and nothing else.", {
        from: PIN_MIN_DIGITS,
        to: PIN_MAX_DIGITS,
      })
      return showKiosk(c, here, { status: 422, pinWrong })
    }
    const hashed = removes ? null : await hashPin(pin)
    await setKioskPin(c.env.DB, business.id, here.id, hashed, authorOf(c, here))
    return c.redirect(`${kioskPath(here.id)}?said=${removes ? "pin-removed" : "pin-set"}`, 303)
  }),
)

/** What it asked about before a change that told of that. */
const Before = v.object({ plan: v.fallback(v.optional(KioskPlan), undefined) })

kioskDeeds.post(
  `${KIOSK}/undo`,
  withKiosk(async (c, here) => {
    const entry = v.safeParse(RowNumber, (await formOf(c)).get("entry"))
    if (!entry.success) return malformed()
    const { business } = c.var
    const change = await findChange(c.env.DB, business.id, "kiosk", entry.output)
    const { plan } = v.parse(Before, change?.before ?? {})
    // Nor may an owner put it back to a touchpoint of somebody else.
    if (plan && !mayChange(c, plan, here.read.touchpoints)) return notYours(c.var)
    const outcome = await undoKiosk(c.env.DB, business.id, here.id, entry.output, authorOf(c, here))
    if (!outcome) return malformed()
    const said = { changed: "put-back", same: "same", overtaken: "overtaken" }[outcome.tag]
    return c.redirect(`${kioskPath(here.id)}?said=${said}`, 303)
  }),
)
