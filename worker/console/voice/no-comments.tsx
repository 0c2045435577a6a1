import type { Slug } from "../../../shared/ids.ts"
import { t } from "../../frame/speech.tsx"
import { askingPath } from "../asking/address.ts"
import { Nothing } from "../nothing.tsx"
import { SETUP_PATH } from "../setup/address.ts"

/** Where nobody has written anything yet: at a touchpoint, or at any. */
export const NoComments = ({ slug }: { slug: Slug | undefined }) => (
  <Nothing say={t("No comments yet.")}>
    {t("After the tap, customers may add a few words; they show here.")}{" "}
    {slug === undefined ? (
      <a href={SETUP_PATH}>{t("See your touchpoints")}</a>
    ) : (
      <a href={askingPath(slug)}>{t("See what it asks")}</a>
    )}
  </Nothing>
)
