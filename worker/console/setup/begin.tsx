import { t } from "../../frame/speech.tsx"
import { newPath, TEMPLATES_PATH } from "./address.ts"

/** What a business without touchpoints reads instead of them. */
export const Begin = ({ admin }: { admin: boolean }) => (
  <section class="card begin" aria-labelledby="begin-title">
    <h2 id="begin-title">{t("No touchpoints yet")}</h2>
    <p>
      {t(
        "A touchpoint is a moment where a customer meets you: the shop window, the till, the letter afterwards. At each of them they tap one of two faces.",
      )}
    </p>
    {admin ? (
      <p class="choices">
        <a class="button" href={TEMPLATES_PATH}>
          {t("Start from a template")}
        </a>
        <a class="act" href={newPath()}>
          {t("Start from a blank one")}
        </a>
      </p>
    ) : (
      <p class="soft">{t("An admin adds them.")}</p>
    )}
  </section>
)
