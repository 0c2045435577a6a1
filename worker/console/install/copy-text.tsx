import { CopyButton } from "../copy-button.tsx"

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
    <CopyButton copies={id} describedBy={`${id}-title`} />
  </div>
)
