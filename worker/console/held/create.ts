import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { Slug } from "../../../shared/ids.ts"
import { STAGES } from "../../../shared/journey.ts"
import { NAME_MAX_CHARS } from "../../../shared/limits.ts"
import { plainName } from "../../../shared/plain-name.ts"
import { UNDECIDED } from "../../../shared/touchpoint.ts"
import type { Fault } from "../../fault.ts"
import { m, t } from "../../frame/speech.tsx"
import { findTouchpoint } from "../../store/find-touchpoint.ts"
import type { Membership } from "../../store/members.ts"
import { openWaiting } from "../../store/open-waiting.ts"
import { inLook } from "../setup/in-look.ts"

const Form = v.object({
  touchpoint: v.pipe(v.optional(v.string(), ""), v.nonEmpty(m("touchpoint is missing")), Slug),
  name: v.pipe(
    v.string(),
    v.transform(plainName),
    v.minLength(1, m("name must not be empty")),
    v.maxLength(NAME_MAX_CHARS, () => t("name must be at most {max} characters", { max: NAME_MAX_CHARS })),
  ),
  stage: v.picklist(STAGES, m("stage must be one of the five")),
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
    const hint = t("{issues}. Nothing was created: go back and change that.", {
      issues: form.issues.map(({ message }) => t(message)).join("; "),
    })
    return refused(400, "malformed", t("This form could not be read"), hint)
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
      question: inLook(UNDECIDED, business),
    },
    { memberId: member.id, at: now },
  )
  if (opened) return { ok: true, touchpoint }
  return (await findTouchpoint(db, business.id, touchpoint))
    ? refused(
        409,
        "exists",
        t("This touchpoint has been created already"),
        t(
          "Somebody created “{touchpoint}” before you, and nothing of yours was changed or added. The audit log says who.",
          { touchpoint },
        ),
      )
    : refused(
        404,
        "unknown-touchpoint",
        t("No votes wait for this touchpoint"),
        t("No vote at {name} has named “{touchpoint}”.", { name: business.name, touchpoint }),
      )
}
