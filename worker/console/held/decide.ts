import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { Slug } from "../../../shared/ids.ts"
import { HeldRule } from "../../../shared/outcome.ts"
import type { Fault } from "../../fault.ts"
import { t } from "../../frame/speech.tsx"
import { type Decider, decideVotes, undoDecision } from "../../store/decide-votes.ts"
import { findTouchpoint } from "../../store/find-touchpoint.ts"
import type { Membership } from "../../store/members.ts"
import { roleName } from "../wording.ts"
import { EntryId } from "./address.ts"

const Decision = v.picklist(["release", "exclude"])
const VoteHex = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))

/** The forms of the page: all that a rule holds (at one touchpoint), one vote, or an entry of the log undone. */
const Form = v.union([
  v.object({ decision: v.literal("undo"), entry: EntryId }),
  v.object({ decision: Decision, touchpoint: Slug, vote: VoteHex }),
  v.object({ decision: Decision, rule: HeldRule, touchpoint: v.optional(Slug) }),
])

export type Decided =
  | { ok: true /** The log's entry; undefined: nothing moved. */; entry: number | undefined }
  | { ok: false; fault: Fault }

const refused = (status: 400 | 403 | 404 | 409, code: string, message: string, hint: string): Decided => ({
  ok: false,
  fault: { status, code, message, hint },
})

/** Carries out what a member's form says, as far as the member may. */
export const decide = async (
  db: D1Database,
  { member, business }: Membership,
  fields: Readonly<Record<string, string>>,
  now: number,
): Promise<Decided> => {
  const form = v.safeParse(Form, fields)
  if (!form.success) {
    const hint = t("Nothing was decided. Open the page of held votes and try again from there.")
    return refused(400, "malformed", t("This form could not be read"), hint)
  }
  const ownerId = member.role === "admin" ? null : member.id
  const decider: Decider = { memberId: member.id, ownerId, at: now }
  if (form.output.decision === "undo") {
    return { ok: true, entry: await undoDecision(db, business.id, form.output.entry, decider) }
  }
  const { decision, touchpoint } = form.output
  if (touchpoint !== undefined) {
    const found = await findTouchpoint(db, business.id, touchpoint)
    if (!found) {
      return refused(
        404,
        "unknown-touchpoint",
        t("No such touchpoint"),
        t("{name} has no touchpoint “{touchpoint}”, and no vote has named it.", {
          name: business.name,
          touchpoint,
        }),
      )
    }
    if (ownerId !== null && found.ownerId !== ownerId) {
      return refused(
        403,
        "forbidden",
        t("This is not yours to decide"),
        t("You are signed in as {role}, and this touchpoint is not yours. Ask its owner or an admin.", {
          role: roleName(member.role),
        }),
      )
    }
    if (decision === "release" && found.state === "waiting") {
      return refused(
        409,
        "not-created",
        t("Nobody has created this touchpoint"),
        t(
          "Its votes are released when an admin creates the touchpoint “{touchpoint}” under “Held votes”. Until then they can only be excluded.",
          { touchpoint },
        ),
      )
    }
  }
  const selection =
    "vote" in form.output
      ? { by: "vote" as const, touchpoint: form.output.touchpoint, id: form.output.vote }
      : { by: "rule" as const, rule: form.output.rule, touchpoint }
  return { ok: true, entry: await decideVotes(db, business.id, decision, selection, decider) }
}
