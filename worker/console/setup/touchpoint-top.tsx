import type { Slug } from "../../../shared/ids.ts"
import { t } from "../../frame/speech.tsx"
import { Crumb } from "../crumb.tsx"
import { SETUP_PATH } from "./address.ts"
import { type Tab, TouchpointTabs } from "./touchpoint-tabs.tsx"

interface TouchpointTopProps {
  touchpoint: { slug: Slug; name: string }
  at: Tab
  title: string
  /** As `Crumb` has it: what lies between the touchpoint and this page. */
  above?: Readonly<Record<string, string>>
}

/** How a page begins on which one touchpoint is set up. */
export const TouchpointTop = ({ touchpoint: { slug, name }, at, title, above }: TouchpointTopProps) => (
  <>
    <Crumb above={{ [SETUP_PATH]: t("Touchpoints"), [`/touchpoints/${slug}`]: name, ...above }} />
    <div class="top">
      <h1>{title}</h1>
    </div>
    <TouchpointTabs slug={slug} at={at} />
  </>
)
