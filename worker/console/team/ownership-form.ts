import * as v from "valibot"
import { type MemberId, Slug } from "../../../shared/ids.ts"
import type { Gift } from "../../store/give-touchpoints.ts"
import type { HandOver } from "../../store/leave-business.ts"
import { RowNumber } from "../read-address.ts"
import { MemberParam } from "./address.ts"

const slugsOf = (form: URLSearchParams, name: string): Slug[] =>
  form.getAll(name).flatMap((text) => {
    const slug = v.safeParse(Slug, text)
    return slug.success ? [slug.output] : []
  })

const TO = "to."

/** Every “to.<slug>” of a form in which somebody was chosen. */
const chosenIn = (form: URLSearchParams): [Slug, MemberId][] =>
  [...form].flatMap(([name, value]): [Slug, MemberId][] => {
    if (!name.startsWith(TO)) return []
    const slug = v.safeParse(Slug, name.slice(TO.length))
    const to = v.safeParse(MemberParam, value)
    return slug.success && to.success ? [[slug.output, to.output]] : []
  })

/** Touchpoints without an owner, and whom each was given to. One that somebody got in the meantime stays theirs. */
export const giftsOf = (form: URLSearchParams): Gift[] =>
  chosenIn(form).map(([touchpoint, to]) => ({ touchpoint, to, from: null }))

/** What was ticked becomes theirs; what was theirs when the form was made, and is not ticked, becomes nobody's. */
export const giftsForOwner = (form: URLSearchParams, id: MemberId): Gift[] => {
  const ticked = slugsOf(form, "touchpoints")
  const were = slugsOf(form, "were")
  const given = ticked
    .filter((slug) => !were.includes(slug))
    .map((touchpoint): Gift => ({ touchpoint, to: id }))
  const taken = were.filter((slug) => !ticked.includes(slug))
  return [...given, ...taken.map((touchpoint): Gift => ({ touchpoint, to: null, from: id }))]
}

/** Who takes over, and what ends with them; what was chosen for one goes before what was chosen for all. */
export const handOverOf = (form: URLSearchParams): HandOver => {
  const rest = v.safeParse(MemberParam, form.get("rest"))
  const passkeys = form.getAll("passkeys").flatMap((text) => {
    const id = v.safeParse(RowNumber, text)
    return id.success ? [id.output] : []
  })
  return {
    rest: rest.success ? rest.output : null,
    each: new Map(chosenIn(form)),
    ending: { keys: form.getAll("keys"), passkeys },
  }
}
