import type { ComponentChildren } from "preact"
import type { Language } from "../../../shared/languages.ts"
import type { Speech } from "../words/speech.ts"
import { LanguageSwitch } from "./language-switch.tsx"

export interface PageProps {
  speech: Speech
  /** Of the window; what is asked, mostly. */
  title: string
  /** The business's name; absent where nobody knows whose page this is. */
  business?: string | undefined
  /** This very page in another language. Absent: there is no switch. */
  addressIn?: ((language: Language) => string) | undefined
  /** What is passed on by a browser's “share”, where the page's own address is one customer's vote. */
  shared?: string | undefined
  /** The page's script, by its name in `dist/public/link`. The page must do without. */
  script?: "link" | "email" | undefined
  children: ComponentChildren
}

/** One face, so that no browser asks for an icon. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Ccircle cx='12' cy='12' r='11' fill='%23f59e0b'/%3E%3Cpath fill='%23fff' d='M6.8 13.2h10.4a5.5 5.5 0 0 1-10.4 0z'/%3E%3C/svg%3E"

/** What every page for customers is set in. Its style travels inside: the first paint costs one request. */
export const Page = ({
  speech,
  title,
  business,
  addressIn,
  shared,
  script,
  css,
  children,
}: PageProps & { css: string }) => (
  <html lang={speech.language} dir={speech.dir}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <title>{business ? `${title} · ${business}` : title}</title>
      <meta name="robots" content="noindex" />
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href={ICON} />
      {shared && <link rel="canonical" href={shared} />}
      {/* Our own file; its hash stands in the page's policy. */}
      <style dangerouslySetInnerHTML={{ __html: css }} />
      {script && <script type="module" src={`/link/${script}.js`} />}
    </head>
    <body>
      {business && (
        <header>
          <bdi>{business}</bdi>
        </header>
      )}
      <main>{children}</main>
      <footer>
        {addressIn && <LanguageSwitch speech={speech} addressIn={addressIn} />}
        <small>{speech.form[11]}</small>
      </footer>
    </body>
  </html>
)
