import type { ComponentChildren } from "preact"

interface SendRowProps {
  label: string
  /** Not what the page is for. */
  aside?: boolean
  /** What else can be done there. */
  children?: ComponentChildren
}

/** The last row of a form: what sends it. */
export const SendRow = ({ label, aside = false, children }: SendRowProps) => (
  <p class="send">
    <button class={aside ? "act" : "button"} type="submit">
      {label}
    </button>
    {children}
  </p>
)
