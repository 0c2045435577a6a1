import { t } from "../../frame/speech.tsx"

interface CopyTextProps {
  id: string
  title: string
  about?: string
  text: string
}

/** A text to take along. Its button shows where there is a script that can copy. */
export const CopyText = ({ id, title, about, text }: CopyTextProps) => (
  <div class="tag">
    <h3 id={`${id}-title`}>{title}</h3>
    {about !== undefined && <p class="note">{about}</p>}
    <pre>
      <code id={id}>{text}</code>
    </pre>
    <button class="act" type="button" hidden data-copies={id} aria-describedby={`${id}-title`}>
      {t("Copy")}
    </button>
  </div>
)
