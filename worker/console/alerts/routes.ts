import { Hono } from "hono"
import * as v from "valibot"
import type { MemberEnv } from "../../auth/guard.ts"
import { toPage } from "../../frame/lost-page.tsx"
import { t } from "../../frame/speech.tsx"
import { listOpenAlerts, takeOnAlert } from "../../store/alerts.ts"
import { malformed } from "../refusals.ts"
import { answersFor } from "./alert-list.tsx"

const PATH = "/alerts/:id"
const Id = v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/), v.transform(Number))
const Form = v.object({
  takes: v.picklist(["yes", "no"]),
  /** Pages that show alerts. */
  back: v.fallback(v.picklist(["/journey", "/kiosks"]), "/journey"),
})

/** Where members say that they see to something. */
export const alerts = new Hono<MemberEnv>()

alerts.post(PATH, async (c) => {
  const { member, business } = c.var
  const id = v.safeParse(Id, c.req.param("id"))
  const form = v.safeParse(Form, Object.fromEntries(new URLSearchParams(await c.req.text())))
  if (!form.success) {
    return malformed()
  }
  const { takes, back } = form.output
  const open = await listOpenAlerts(c.env.DB, business.id)
  const alert = open.find((each) => each.id === id.output)
  // It may have ended by itself while somebody was about to take it on: the page says so by not showing it.
  if (!alert) return c.redirect(back, 303)
  if (!answersFor(c.var, alert.owners)) {
    return toPage({
      status: 403,
      code: "forbidden",
      message: t("This is not yours to take on"),
      hint: t("It is about touchpoints of others. Ask one of their owners, or an admin."),
    })
  }
  const author = { memberId: member.id, at: Date.now() }
  await takeOnAlert(c.env.DB, business.id, alert.id, takes === "yes", author)
  return c.redirect(back, 303)
})
