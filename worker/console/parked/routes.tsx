import { Hono } from "hono"
import * as v from "valibot"
import type { MemberEnv } from "../../auth/guard.ts"
import { type Replayed, replay } from "../../collect/replay.ts"
import type { Fault } from "../../fault.ts"
import { toPage } from "../../frame/lost-page.tsx"
import { m, t, tn } from "../../frame/speech.tsx"
import { EntryId } from "../held/address.ts"

const Form = v.object({ batch: EntryId })

/** What makes room in the waiting room. */
const MAKE_ROOM = m(
  "They name touchpoints that nobody has created, and the waiting room is full. Make room under “Held votes”: create the touchpoints that votes wait for, exclude what does not belong there, or try again tomorrow.",
)

const faultOf = (replayed: Exclude<Replayed, { tag: "stored" }>): Fault => {
  switch (replayed.tag) {
    case "gone":
      return {
        status: 409,
        code: "gone",
        message: t("This batch is not parked any more"),
        hint: t("Somebody replayed it before you. The audit log says who."),
      }
    case "unreadable":
      return {
        status: 409,
        code: "unreadable",
        message: t("This batch can't be read"),
        hint: t(
          "It stays parked. Whoever runs this Lovetap finds it in the table “parked” and can mend it there.",
        ),
      }
    case "no room":
      return {
        status: 409,
        code: "waiting-room-full",
        message: t("There is no room for these votes yet"),
        hint: `${t(MAKE_ROOM)} ${t("The batch stays parked.")}`,
      }
    case "stored in part":
      return {
        status: 409,
        code: "waiting-room-full",
        message: [
          tn(replayed.stored, "{n} vote is stored", "{n} votes are stored"),
          tn(replayed.left, "{n} still finds no room", "{n} still find no room"),
        ].join(", "),
        hint: `${t(MAKE_ROOM)} ${t("They stay parked.")}`,
      }
  }
}

/** Replaying what was parked. Asking twice is harmless. */
export const parkedBatches = new Hono<MemberEnv>()
parkedBatches.post("/held/parked", async (c) => {
  const { member, business } = c.var
  const form = v.safeParse(Form, Object.fromEntries(new URLSearchParams(await c.req.text())))
  if (!form.success) return toPage(faultOf({ tag: "gone" }))
  const replayed = await replay(c.env.DB, business.id, form.output.batch, {
    memberId: member.id,
    at: Date.now(),
    waitUntil: (writing) => c.executionCtx.waitUntil(writing),
  })
  return replayed.tag === "stored" ? c.redirect("/log", 303) : toPage(faultOf(replayed))
})
