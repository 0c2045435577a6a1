import { CopyButton } from "../copy-button.tsx"

/** Something that is shown once, to copy: by its button, where there is a script, or by hand. */
export const SecretLine = ({ id, secret }: { id: string; secret: string }) => (
  <p class="secret-line">
    <code id={id}>{secret}</code>
    <CopyButton copies={id} />
  </p>
)
