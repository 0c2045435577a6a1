import type { Context } from "hono"
import * as v from "valibot"
import type { KioskId } from "../../../shared/ids.ts"
import { localTime } from "../../../shared/local-time.ts"
import type { MemberEnv } from "../../auth/guard.ts"
import { toPage } from "../../frame/lost-page.tsx"
import { t } from "../../frame/speech.tsx"
import { type Kiosk, type KiosksRead, readKiosks } from "../../store/kiosks.ts"
import { answersFor } from "../alerts/alert-list.tsx"
import { roleName } from "../wording.ts"
import { KioskParam } from "./address.ts"

export type KioskContext = Context<MemberEnv>

/** The kiosk that an address names, with what is needed to set it up. */
export interface Here {
  id: KioskId
  kiosk: Kiosk
  read: KiosksRead
  now: number
}

/** Undefined: the business has no such kiosk. */
export const readHere = async (c: KioskContext): Promise<Here | undefined> => {
  const id = v.safeParse(KioskParam, c.req.param("id"))
  if (!id.success) return undefined
  const now = Date.now()
  const { business } = c.var
  const { day } = localTime(business.timeZone, now)
  const read = await readKiosks(c.env.DB, business.id, { day, only: id.output })
  const [kiosk] = read.kiosks
  return kiosk && { id: id.output, kiosk, read, now }
}

/** Admins, and the owner of everything that a kiosk asks about. */
export const mayChange = (
  c: KioskContext,
  plan: Kiosk["settings"]["plan"],
  touchpoints: KiosksRead["touchpoints"],
): boolean =>
  answersFor(
    c.var,
    plan.map(({ touchpoint }) => touchpoints.find(({ slug }) => slug === touchpoint)?.ownerId ?? null),
  )

export const unknownKiosk = ({ business }: KioskContext["var"]): Response =>
  toPage({
    status: 404,
    code: "unknown-kiosk",
    message: t("No such kiosk"),
    hint: t("{name} has no kiosk of this number.", { name: business.name }),
  })

export const notYours = ({ member }: KioskContext["var"]): Response =>
  toPage({
    status: 403,
    code: "forbidden",
    message: t("This is not yours to change"),
    hint: t(
      "You are signed in as {role}, and this kiosk asks about touchpoints of others. Ask one of their owners, or an admin.",
      { role: roleName(member.role) },
    ),
  })

/** What is done to a kiosk by whoever may: 404 and 403 are answered for it. */
export const withKiosk =
  (deed: (c: KioskContext, here: Here) => Promise<Response>) =>
  async (c: KioskContext): Promise<Response> => {
    const here = await readHere(c)
    if (!here) return unknownKiosk(c.var)
    if (!mayChange(c, here.kiosk.settings.plan, here.read.touchpoints)) return notYours(c.var)
    return deed(c, here)
  }
