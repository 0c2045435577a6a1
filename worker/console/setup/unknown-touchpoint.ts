import { toPage } from "../../frame/lost-page.tsx"
import { t } from "../../frame/speech.tsx"
import type { Membership } from "../../store/members.ts"

export const unknownTouchpoint = ({ business }: Pick<Membership, "business">): Response =>
  toPage({
    status: 404,
    code: "unknown-touchpoint",
    message: t("No such touchpoint"),
    hint: t("{business} has no touchpoint of this name. It may have been renamed or archived.", {
      business: business.name,
    }),
  })
