import * as v from "valibot"
import { Reaction } from "../../../shared/vote.ts"
import { Search } from "./address.ts"

const field = v.fallback(v.optional(v.string()), undefined)

/** What any form of a link page sends to its vote's own address. It carries no authority: whoever knows a vote's id may go on with it. */
export const LinkForm = v.object({
  reaction: v.optional(Reaction),
  reason: field,
  comment: field,
  contact: field,
  /** The customer is done answering. */
  step: v.fallback(v.optional(v.literal("done")), undefined),
  /** The form was made of a vote that the ledger has. */
  stands: v.fallback(v.optional(v.literal("1")), undefined),
  p: Search.entries.p,
  lang: Search.entries.lang,
})
export type LinkForm = v.InferOutput<typeof LinkForm>

/** For sending the very same again. */
export const fieldsOf = (form: LinkForm): Record<string, string | undefined> => ({ ...form })
