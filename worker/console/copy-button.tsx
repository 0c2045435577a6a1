import { t } from "../frame/speech.tsx"

interface CopyButtonProps {
  /** The id of what it copies. */
  copies: string
  describedBy?: string
}

/** Copies a text of the page. It shows where there is a script that can, which finds its words here. */
export const CopyButton = ({ copies, describedBy }: CopyButtonProps) => (
  <button
    class="act"
    type="button"
    hidden
    data-copies={copies}
    data-copied={t("Copied")}
    data-selected={t("Selected##text")}
    aria-describedby={describedBy}
  >
    {t("Copy")}
  </button>
)
