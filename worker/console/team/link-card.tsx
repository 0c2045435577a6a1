import { t } from "../../frame/speech.tsx"
import { SecretLine } from "./secret-line.tsx"

/** An invitation's link that was made just now, to be shown this once; `mailed`: it is on its way by e-mail, too. */
export interface InvitationLink {
  email: string
  address: string
  mailed: boolean
}

export const LinkCard = ({ email, address, mailed }: InvitationLink) => (
  <section class="card secret" aria-labelledby="link-title">
    <h2 id="link-title" tabindex={-1} autofocus>
      {mailed
        ? t("The invitation was sent to {email}.", { email })
        : t("Send this link to {email}. It is not shown again.", { email })}
    </h2>
    {mailed && <p>{t("No e-mail arrives? Then send them this link yourself. It is not shown again.")}</p>}
    <SecretLine id="link" secret={address} />
    <p class="note">{t("It works once, for a week. Whoever opens it can join, so send it to them alone.")}</p>
  </section>
)
