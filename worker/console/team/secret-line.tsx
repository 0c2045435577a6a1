import { t } from "../../frame/speech.tsx"

/** Something that is shown once, to copy: by its button, where there is a script, or by hand. */
export const SecretLine = ({ id, secret }: { id: string; secret: string }) => (
  <p class="secret-line">
    <code id={id}>{secret}</code>
    <button class="act" type="button" data-copies={id} hidden>
      {t("Copy")}
    </button>
  </p>
)
