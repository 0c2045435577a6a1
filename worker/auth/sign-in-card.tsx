import type { ComponentChildren } from "preact"
import { Document, type Script } from "../frame/document.tsx"
import { Face } from "../frame/face.tsx"
import { t } from "../frame/speech.tsx"

interface SignInCardProps {
  title: string
  /** What else the page needs: `passkeys` also guesses the time zone. */
  script?: Script
  children: ComponentChildren
}

/** One card in the middle: all pages for people who are not signed in. */
export const SignInCard = ({ title, script, children }: SignInCardProps) => (
  <Document title={title} formStatesOrigin scripts={["once", ...(script ? [script] : [])]}>
    <main class="sign-in">
      <p class="logo">
        <Face face="love" /> Lovetap
      </p>
      <h1>{title}</h1>
      {children}
    </main>
  </Document>
)

/** Where to go from here. */
export const WayOn = ({ to, children }: { to: string; children: string }) => (
  <p>
    <a class="button" href={to}>
      {children}
    </a>
  </p>
)

/** What is wrong with a field of a form, beside it. */
export const FieldError = ({ id, children }: { id: string; children: ComponentChildren }) =>
  children ? (
    <small class="wrong" id={id}>
      {children}
    </small>
  ) : null

interface TextFieldProps {
  label: string
  name: string
  /** Where another field of the page has this name. */
  id?: string
  /** As long as a name, where the form is wider. */
  line?: boolean
  value?: string | undefined
  wrong?: string | undefined
  type?: "text" | "email"
  autocomplete: string
  maxLength: number
  hint?: string
}

/** One line to be filled in. */
export const TextField = ({
  label,
  name,
  id = name,
  line = false,
  value = "",
  wrong,
  type = "text",
  hint,
  ...rest
}: TextFieldProps) => {
  const input = {
    class: line ? "box line" : "box",
    id,
    dir: "auto" as const,
    required: true,
    name,
    value,
    ...rest,
    ...(wrong ? { "aria-invalid": true, autofocus: true } : {}),
    "aria-describedby": `${id}-wrong ${id}-hint`,
  }
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      {type === "email" ? <input type="email" {...input} /> : <input type="text" {...input} />}
      <FieldError id={`${id}-wrong`}>{wrong}</FieldError>
      {hint && (
        <small class="hint" id={`${id}-hint`}>
          {hint}
        </small>
      )}
    </div>
  )
}

/** Passkeys need a script, so what offers them is hidden until there is one that can. */
export const PasskeyTrouble = () => (
  <p
    class="wrong"
    role="alert"
    data-passkey-trouble={t("That did not work. Try again when you are ready.")}
    data-passkey-known={t("This device has a passkey for here already: you can sign in with it.")}
    hidden
  />
)
