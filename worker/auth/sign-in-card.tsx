import type { ComponentChildren } from "preact"
import { Document } from "../frame/document.tsx"
import { Face } from "../frame/face.tsx"
import { t } from "../frame/speech.tsx"

interface SignInCardProps {
  title: string
  /** The page's script offers passkeys, or guesses the time zone. */
  withScript?: boolean
  children: ComponentChildren
}

/** One card in the middle: all pages for people who are not signed in. */
export const SignInCard = ({ title, withScript = false, children }: SignInCardProps) => (
  <Document title={title} formStatesOrigin scripts={withScript ? ["once", "passkeys"] : ["once"]}>
    <main class="sign-in">
      <p class="logo">
        <Face face="love" /> Lovetap
      </p>
      <h1>{title}</h1>
      {children}
    </main>
  </Document>
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
  value = "",
  wrong,
  type = "text",
  hint,
  ...rest
}: TextFieldProps) => {
  const input = {
    class: "box",
    id: name,
    dir: "auto" as const,
    required: true,
    name,
    value,
    ...rest,
    ...(wrong ? { "aria-invalid": true, autofocus: true } : {}),
    "aria-describedby": `${name}-wrong ${name}-hint`,
  }
  return (
    <div class="field">
      <label class="label" for={name}>
        {label}
      </label>
      {type === "email" ? <input type="email" {...input} /> : <input type="text" {...input} />}
      <FieldError id={`${name}-wrong`}>{wrong}</FieldError>
      {hint && (
        <small class="hint" id={`${name}-hint`}>
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
    hidden
  />
)
