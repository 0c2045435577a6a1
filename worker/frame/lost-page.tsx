import { type Fault, toResponse } from "../fault.ts"
import { Document } from "./document.tsx"
import { Face } from "./face.tsx"
import { htmlOf } from "./html.ts"
import { SendAgain, Written } from "./kept-form.tsx"
import { setSecurityHeaders } from "./security-headers.ts"
import { inSetting, settingNow } from "./setting.ts"
import { t, tn } from "./speech.tsx"

/** What has to be done elsewhere first: it opens in a new tab, so that this page stays. */
interface First {
  says: string
  address: string
}

interface LostPageProps extends Fault {
  first?: First | undefined
}

/** Whether the same form may be taken when it is sent once more. */
const mayPass = ({ status }: Fault): boolean =>
  status === 401 || status === 409 || status === 429 || status >= 500

/** What is wrong, in words; what to do; and the ways on. What was written into a form stays. */
const LostPage = ({ first, ...fault }: LostPageProps) => {
  const { message, hint, retryAfter } = fault
  const { signedIn, sent } = settingNow()
  const again = sent && mayPass(fault) ? sent : undefined
  return (
    <Document title={message} scripts={again ? ["once"] : []}>
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
        {sent && <Written sent={sent} all={!again} />}
        {first && (
          <p>
            <a class="button" href={first.address} target="_blank" rel="noopener">
              {first.says}
            </a>
          </p>
        )}
        {again && <SendAgain sent={again} second={first !== undefined} />}
        {!first && (
          <p>
            <a class={again ? "button second" : "button"} href="/journey">
              {signedIn === false ? t("To the journey, by signing in") : t("To the journey")}
            </a>
          </p>
        )}
      </main>
    </Document>
  )
}

/** A fault as a page, for people whose browser opened an address that has none of its own. */
export const toPage = (fault: Fault, first?: First): Response => {
  const headers = new Headers({ "Content-Type": "text/html; charset=utf-8" })
  setSecurityHeaders(headers, "same-origin")
  if (fault.retryAfter !== undefined) headers.set("Retry-After", String(fault.retryAfter))
  // A form that is kept says already where it was written, which may be another business.
  const page = inSetting({ ...settingNow(), business: undefined }, () =>
    htmlOf(<LostPage {...{ ...fault, first }} />),
  )
  return new Response(page, { status: fault.status, headers })
}

/** People get a page, programs get JSON. */
export const answerWith = (fault: Fault, accepted: string | undefined, first?: First): Response =>
  accepted?.includes("text/html") ? toPage(fault, first) : toResponse(fault)
