import { type Context, Hono } from "hono"
import * as v from "valibot"
import type { MemberEnv } from "../../auth/guard.ts"
import { htmlOf } from "../../frame/html.ts"
import { t } from "../../frame/speech.tsx"
import { type ChangeOutcome, findChange } from "../../store/change-fields.ts"
import { changeProfile, Profile, undoProfile } from "../../store/change-profile.ts"
import { RowNumber, saidOf } from "../read-address.ts"
import { unknownChange } from "../refusals.ts"
import { PROFILE_PATH, ProfilePage } from "./profile-page.tsx"

const Said = saidOf(["same", "overtaken"])

/** The business's name and time zone. */
export const profile = new Hono<MemberEnv>()

const authorOf = (c: Context<MemberEnv>) => ({ memberId: c.var.member.id, at: Date.now() })

profile.get(PROFILE_PATH, async (c) => {
  const { member, business } = c.var
  const { entry, said } = v.parse(Said, c.req.query())
  const change = entry === undefined ? undefined : await findChange(c.env.DB, business.id, "profile", entry)
  const { name, timeZone } = business
  const stands = Object.entries(change?.after ?? {}).every(([field, value]) =>
    field === "name" ? value === name : value === timeZone,
  )
  const text =
    said === "same"
      ? t("Nothing to save: it says so already.")
      : said === "overtaken"
        ? t("Not done: it has been changed since. What is saved now stands below.")
        : change && (change.undoes === undefined ? t("Saved.") : t("Put back as it was before."))
  const undo = change && change.undoes === undefined && stands ? entry : undefined
  const props = { member, business, typed: { name, timeZone }, wrong: false, said: text, undo }
  return c.html(htmlOf(<ProfilePage {...props} />))
})

const after = (c: Context<MemberEnv>, outcome: ChangeOutcome): Response =>
  c.redirect(
    `${PROFILE_PATH}?${outcome.tag === "changed" ? `entry=${outcome.entry}` : `said=${outcome.tag}`}`,
    303,
  )

profile.post(PROFILE_PATH, async (c) => {
  const { member, business } = c.var
  const form = new URLSearchParams(await c.req.text())
  const typed = { name: form.get("name") ?? "", timeZone: form.get("timeZone") ?? "" }
  const read = v.safeParse(Profile, typed)
  if (!read.success) {
    const props = { member, business, typed, wrong: true, said: undefined, undo: undefined }
    return c.html(htmlOf(<ProfilePage {...props} />), 422)
  }
  const was = {
    name: form.get("wasName") ?? business.name,
    timeZone: form.get("wasZone") ?? business.timeZone,
  }
  const outcome = await changeProfile(c.env.DB, business.id, read.output, was, authorOf(c))
  return outcome ? after(c, outcome) : unknownChange()
})

profile.post(`${PROFILE_PATH}/undo`, async (c) => {
  const entry = v.safeParse(RowNumber, new URLSearchParams(await c.req.text()).get("entry"))
  const outcome = entry.success
    ? await undoProfile(c.env.DB, c.var.business.id, entry.output, authorOf(c))
    : undefined
  return outcome ? after(c, outcome) : unknownChange()
})
profile.get(`${PROFILE_PATH}/undo`, (c) => c.redirect(PROFILE_PATH, 303))
