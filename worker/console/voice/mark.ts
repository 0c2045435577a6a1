import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { toPage } from "../../frame/lost-page.tsx"
import { t } from "../../frame/speech.tsx"
import { type CommentKey, findMarked, type Marking, markComments } from "../../store/mark-comments.ts"
import type { Membership } from "../../store/members.ts"
import { listOwnedTouchpoints } from "../../store/owned-touchpoints.ts"
import { RowNumber } from "../read-address.ts"
import { roleName } from "../wording.ts"
import { KeyText } from "./address.ts"

/** Comments on a page; no form of ours names more. */
export const COMMENTS_PER_PAGE = 50

const Keys = v.pipe(v.array(KeyText), v.minLength(1), v.maxLength(COMMENTS_PER_PAGE))

/** What a form asks for: some comments to be marked, or an entry to be undone. */
const readForm = (form: URLSearchParams) => {
  if (form.has("undo")) return v.safeParse(v.object({ undo: RowNumber }), { undo: form.get("undo") })
  const as = form.has("unread") ? "unread" : "read"
  const keys = form.has("all") ? form.getAll("shown") : form.getAll(as)
  return v.safeParse(v.object({ as: v.picklist(["read", "unread"]), keys: Keys }), { as, keys })
}

const malformed = (): Response =>
  toPage({
    status: 400,
    code: "malformed",
    message: t("Nothing was marked"),
    hint: t("The form did not say which comments. Go back, reload the page, and try again."),
  })

const notYours = ({ member }: Membership): Response =>
  toPage({
    status: 403,
    code: "forbidden",
    message: t("These comments are not yours to mark"),
    hint: t("You are signed in as {role}, and their touchpoint is not yours. Ask its owner or an admin.", {
      role: roleName(member.role),
    }),
  })

type Asked = Pick<Marking, "as" | "keys" | "undoes">

/** What an entry's undoing comes to; undefined: there is no such entry. */
const undoing = async (
  db: D1Database,
  { business }: Membership,
  entry: number,
): Promise<Asked | undefined> => {
  const marked = await findMarked(db, business.id, entry)
  if (!marked) return undefined
  return { as: marked.as === "read" ? "unread" : "read", keys: marked.keys, undoes: entry }
}

/**
 * Marks what a form names, for all members.
 *
 * @returns the entry that tells of it, 0 where all were marked so already; or what is wrong
 */
export const mark = async (
  db: D1Database,
  membership: Membership,
  form: URLSearchParams,
  at: number,
): Promise<number | Response> => {
  const { member, business } = membership
  const { success, output } = readForm(form)
  if (!success) return malformed()
  const asked = "undo" in output ? await undoing(db, membership, output.undo) : output
  if (!asked) return malformed()
  const ownerId = member.role === "admin" ? null : member.id
  if (ownerId !== null) {
    const owned = await listOwnedTouchpoints(db, business.id, ownerId)
    const own = ({ touchpointId }: CommentKey) => owned.includes(touchpointId)
    if (!asked.keys.some(own)) return notYours(membership)
  }
  return (await markComments(db, business.id, { ...asked, ownerId }, { memberId: member.id, at })) ?? 0
}
