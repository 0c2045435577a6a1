import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { Slug } from "../../../shared/ids.ts"
import { STAGES } from "../../../shared/journey.ts"
import { NAME_MAX_CHARS } from "../../../shared/limits.ts"
import { UNDECIDED } from "../../../shared/touchpoint.ts"
import type { Fault } from "../../fault.ts"
import { sayIssues } from "../../say-issues.ts"
import { findTouchpoint } from "../../store/find-touchpoint.ts"
import type { Membership } from "../../store/members.ts"
import { openWaiting } from "../../store/open-waiting.ts"

const Form = v.object({
  touchpoint: Slug,
  name: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, "must not be empty"),
    v.maxLength(NAME_MAX_CHARS, `must be at most ${NAME_MAX_CHARS} characters`),
  ),
  stage: v.picklist(STAGES, "must be one of the five"),
})

export type Created = { ok: true; touchpoint: Slug } | { ok: false; fault: Fault }

const refused = (status: 400 | 404 | 409, code: string, message: string, hint: string): Created => ({
  ok: false,
  fault: { status, code, message, hint },
})

/** Creates the touchpoint that votes wait for, as a member's form says, and releases them. */
export const createNamed = async (
  db: D1Database,
  { member, business }: Membership,
  fields: Readonly<Record<string, string>>,
  now: number,
): Promise<Created> => {
  const form = v.safeParse(Form, fields)
  if (!form.success) {
    const hint = `${sayIssues(form.issues)}. Nothing was created: go back and change that.`
    return refused(400, "malformed", "This form could not be read", hint)
  }
  const { touchpoint, name, stage } = form.output
  const opened = await openWaiting(
    db,
    business.id,
    {
      slug: touchpoint,
      name,
      stage,
      kind: "active",
      critical: false,
      expectation: "",
      target: null,
      question: UNDECIDED,
    },
    { memberId: member.id, at: now },
  )
  if (opened) return { ok: true, touchpoint }
  return (await findTouchpoint(db, business.id, touchpoint))
    ? refused(
        409,
        "exists",
        "This touchpoint has been created already",
        `Somebody created “${touchpoint}” before you, and nothing of yours was changed or added. The audit log says who.`,
      )
    : refused(
        404,
        "unknown-touchpoint",
        "No votes wait for this touchpoint",
        `No vote at ${business.name} has named “${touchpoint}”.`,
      )
}
