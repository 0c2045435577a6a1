import { Hono } from "hono"
import * as v from "valibot"
import { Reference, referenceOf } from "../../../shared/reference.ts"
import type { MemberEnv } from "../../auth/guard.ts"
import { htmlOf } from "../../frame/html.ts"
import { toPage } from "../../frame/lost-page.tsx"
import { t } from "../../frame/speech.tsx"
import { eraseWords, findByReference, findErased } from "../../store/erase.ts"
import { RowNumber, readable } from "../read-address.ts"
import { eraseAddress } from "./address.ts"
import { ErasePage, type Look, mayErase } from "./erase-page.tsx"

const EraseForm = v.object({
  touchpoint: v.string(),
  vote: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
})

export const words = new Hono<MemberEnv>()

words.get("/words/erase", async (c) => {
  const { member, business } = c.var
  const typed = c.req.query("reference") ?? ""
  const parsed = v.safeParse(Reference, typed)
  const lookUp = async (): Promise<Look> => {
    if (typed.trim() === "") return { tag: "nothing asked" }
    if (!parsed.success) return { tag: "not a reference", typed }
    const reference = parsed.output
    const votes = await findByReference(c.env.DB, business.id, reference)
    return { tag: "looked", reference, votes }
  }
  const entry = v.parse(readable(RowNumber), c.req.query("erased"))
  const erased = entry === undefined ? undefined : await findErased(c.env.DB, business.id, entry)
  const look = await lookUp()
  return c.html(htmlOf(<ErasePage {...{ member, business, look, erased }} now={Date.now()} />))
})

words.post("/words/erase", async (c) => {
  const { member, business } = c.var
  const form = v.safeParse(EraseForm, Object.fromEntries(new URLSearchParams(await c.req.text())))
  if (!form.success) {
    return toPage({
      status: 400,
      code: "malformed",
      message: t("Nothing was erased"),
      hint: t("The form did not say which comment. Look it up by its reference and try again."),
    })
  }
  const reference = v.parse(Reference, referenceOf(form.output.vote))
  const found = await findByReference(c.env.DB, business.id, reference)
  const vote = found.find(({ id, slug }) => id === form.output.vote && slug === form.output.touchpoint)
  // Erased or gone since the page was shown: the page says so.
  if (!vote) return c.redirect(eraseAddress(reference), 303)
  if (!mayErase(member, vote)) {
    return toPage({
      status: 403,
      code: "forbidden",
      message: t("This is not yours to erase"),
      hint: vote.touchpoint
        ? t("Ask an admin of {business}, or whoever owns {touchpoint}.", {
            business: business.name,
            touchpoint: vote.touchpoint,
          })
        : t("Ask an admin of {business}.", { business: business.name }),
    })
  }
  const entry = await eraseWords(c.env.DB, business.id, vote, { memberId: member.id, at: Date.now() })
  return c.redirect(`/words/erase?erased=${entry}`, 303)
})
