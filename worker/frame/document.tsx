import type { ComponentChildren } from "preact"

interface DocumentProps {
  title: string
  /** The page's script, by its name in `dist/public/console`. */
  script?: "live" | "asking" | "email" | "poster" | "pairing" | undefined
  /**
   * For pages sent with `no-referrer`, under which a form's POST would carry `Origin: null`. The meta element comes
   * after the style sheet, so nothing but the form's own request says where it comes from.
   */
  formStatesOrigin?: boolean
  children: ComponentChildren
}

export const Document = ({ title, script, formStatesOrigin = false, children }: DocumentProps) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · Lovetap`}</title>
      <meta name="robots" content="noindex" />
      <link rel="icon" href="/console/favicon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/console/console.css" />
      {script && <script type="module" src={`/console/${script}.js`} />}
      {formStatesOrigin && <meta name="referrer" content="same-origin" />}
    </head>
    <body>{children}</body>
  </html>
)
