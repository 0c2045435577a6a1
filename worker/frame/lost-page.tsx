import type { Fault } from "../fault.ts"
import { Document } from "./document.tsx"
import { htmlOf } from "./html.ts"
import { setSecurityHeaders } from "./security-headers.ts"
import { t } from "./speech.tsx"

const LostPage = ({ message, hint }: Pick<Fault, "message" | "hint">) => (
  <Document title={message}>
    <main class="sign-in">
      <h1>{message}</h1>
      <p>{hint}</p>
      <p>
        <a class="button" href="/journey">
          {t("To the journey")}
        </a>
      </p>
    </main>
  </Document>
)

/** A fault as a page, for people whose browser opened an address that has none of its own. */
export const toPage = (fault: Fault): Response => {
  const headers = new Headers({ "Content-Type": "text/html; charset=utf-8" })
  setSecurityHeaders(headers, "same-origin")
  return new Response(htmlOf(<LostPage {...fault} />), { status: fault.status, headers })
}
