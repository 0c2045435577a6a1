import { m, t } from "../../frame/speech.tsx"

/** What is set up, by address. Said by `t`. */
const PAGES = {
  "/setup": m("Touchpoints"),
  "/places": m("Places"),
  "/kiosks": m("Kiosks"),
  "/walls": m("Walls"),
} as const

/** The second row of tabs on all pages under "Set up". */
export const SetUpTabs = ({ at }: { at?: keyof typeof PAGES }) => (
  <nav class="tabs" aria-label={t("Set up")}>
    {Object.entries(PAGES).map(([path, name]) => (
      <a key={path} href={path} {...(at === path ? { "aria-current": "page" } : {})}>
        {t(name)}
      </a>
    ))}
  </nav>
)
