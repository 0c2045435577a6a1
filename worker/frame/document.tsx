import type { ComponentChildren } from "preact"
import { settingNow } from "./setting.ts"
import { t } from "./speech.tsx"

/** An entry of the console's build. */
export type Script =
  | "chart-reader"
  | "live"
  | "asking"
  | "email"
  | "poster"
  | "pairing"
  | "passkeys"
  | "once"
  | "journey"
  | "copying"
  | "export"
  | "wall"
  | "comments"
  | "install"
  | "keys"
  | "setup"

interface DocumentProps {
  title: string
  /** The page's scripts, by their names in `dist/public/console`. */
  scripts?: readonly Script[]
  /**
   * For pages sent with `no-referrer`, under which a form's POST would carry `Origin: null`. The meta element comes
   * after the style sheet, so nothing but the form's own request says where it comes from.
   */
  formStatesOrigin?: boolean
  /** A style sheet beside the console's own, by its name in `dist/public/console`. */
  sheet?: "wall-page"
  /** Light or dark whatever the system says. */
  look?: "auto" | "light" | "dark"
  /** The id of what has to be there before anything is shown: what stands above it comes at once, and pushes nothing. */
  expects?: string | undefined
  /** Where there are no scripts: what comes in place of this page, and when. */
  refresh?: { seconds: number; address: string }
  children: ComponentChildren
}

const Refresh = ({ seconds, address, scripts }: { seconds: number; address: string; scripts: boolean }) => {
  const meta = <meta http-equiv="refresh" content={`${seconds};url=${address}`} />
  return scripts ? <noscript>{meta}</noscript> : meta
}

export const Document = ({
  title,
  scripts = [],
  formStatesOrigin = false,
  sheet,
  look,
  expects,
  refresh,
  children,
}: DocumentProps) => (
  <html lang={settingNow().language} data-look={look}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · Lovetap`}</title>
      <meta name="robots" content="noindex" />
      <link rel="icon" href="/console/favicon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/console/console.css" />
      {sheet && <link rel="stylesheet" href={`/console/${sheet}.css`} />}
      {expects && <link rel="expect" href={`#${expects}`} {...{ blocking: "render" }} />}
      {refresh && <Refresh {...refresh} scripts={scripts.length > 0} />}
      {scripts.map((script) => (
        <script key={script} type="module" src={`/console/${script}.js`} nonce={settingNow().nonce} />
      ))}
      {formStatesOrigin && <meta name="referrer" content="same-origin" />}
    </head>
    {/* For `console/client/once.ts`. */}
    <body
      data-offline={t(
        "You are offline: nothing was sent, and nothing is lost. Try again when you are connected.",
      )}
    >
      {children}
    </body>
  </html>
)
