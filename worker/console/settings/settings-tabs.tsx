import { m, t } from "../../frame/speech.tsx"

/** What is set here, by address, and whether only admins may. Said by `t`. */
const PAGES = {
  "/settings": [m("Customers and votes"), false],
  "/settings/business": [m("Name and time zone"), false],
  "/settings/keys": [m("API keys"), false],
  "/settings/export": [m("Export everything"), true],
  "/settings/delete": [m("Delete the business"), true],
} as const

interface SettingsTabsProps {
  at: keyof typeof PAGES
  admin: boolean
}

/** The second row of tabs on all pages of the settings: each is a matter of its own. */
export const SettingsTabs = ({ at, admin }: SettingsTabsProps) => (
  <nav class="tabs" aria-label={t("Settings")}>
    {Object.entries(PAGES).map(
      ([path, [name, forAdmins]]) =>
        (admin || !forAdmins) && (
          <a key={path} href={path} {...(at === path ? { "aria-current": "page" } : {})}>
            {t(name)}
          </a>
        ),
    )}
  </nav>
)
