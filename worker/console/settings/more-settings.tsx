import { t } from "../../frame/speech.tsx"

/** The other pages of the settings: each is a matter of its own. */
export const MoreSettings = ({ admin }: { admin: boolean }) => (
  <nav aria-label={t("More settings")}>
    <ul class="links-inline">
      <li>
        <a href="/settings/business">{t("Name and time zone")}</a>
      </li>
      <li>
        <a href="/settings/keys">{t("API keys")}</a>
      </li>
      {admin && (
        <>
          <li>
            <a href="/settings/export">{t("Export everything")}</a>
          </li>
          <li>
            <a href="/settings/delete">{t("Delete the business")}</a>
          </li>
        </>
      )}
    </ul>
  </nav>
)
