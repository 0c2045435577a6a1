import type { Fault } from "../fault.ts"
import { Document } from "./document.tsx"
import { Face } from "./face.tsx"
import { htmlOf } from "./html.ts"
import { setSecurityHeaders } from "./security-headers.ts"
import { settingNow } from "./setting.ts"
import { t, tn } from "./speech.tsx"

/** What is wrong, in words; what to do; and the ways on. */
const LostPage = ({ message, hint, retryAfter }: Fault) => {
  const { signedIn } = settingNow()
  return (
    <Document title={message}>
      <header class="bar">
        <a class="logo" href="/journey">
          <Face face="love" />
          Lovetap
        </a>
      </header>
      <main class="sign-in lost" id="main">
        <h1>{message}</h1>
        <p>{hint}</p>
        {retryAfter !== undefined && (
          <p>{tn(retryAfter, "Try again in {n} second.", "Try again in {n} seconds.")}</p>
        )}
        <p>
          <a class="button" href="/journey">
            {signedIn === false ? t("To the journey, by signing in") : t("To the journey")}
          </a>
        </p>
      </main>
    </Document>
  )
}

/** A fault as a page, for people whose browser opened an address that has none of its own. */
export const toPage = (fault: Fault): Response => {
  const headers = new Headers({ "Content-Type": "text/html; charset=utf-8" })
  setSecurityHeaders(headers, "same-origin")
  if (fault.retryAfter !== undefined) headers.set("Retry-After", String(fault.retryAfter))
  return new Response(htmlOf(<LostPage {...fault} />), { status: fault.status, headers })
}
