import { toPage } from "../frame/lost-page.tsx"
import { t } from "../frame/speech.tsx"
import type { Membership } from "../store/members.ts"

/** For a form that no page of ours sends. */
export const malformed = (): Response =>
  toPage({
    status: 400,
    code: "malformed",
    message: t("This form could not be read"),
    hint: t("Nothing was saved. Open the page again and try once more from there."),
  })

export const unknownTouchpoint = ({ business }: Pick<Membership, "business">): Response =>
  toPage({
    status: 404,
    code: "unknown-touchpoint",
    message: t("No such touchpoint"),
    hint: t("{business} has no touchpoint here. It may have been renamed or archived.", {
      business: business.name,
    }),
  })

/** For an Undo of what the log does not tell, or not here. */
export const unknownChange = (): Response =>
  toPage({
    status: 404,
    code: "unknown-change",
    message: t("No such change"),
    hint: t("There is no change of this number to undo. The audit log has all of them."),
  })
