import { T, t } from "../../frame/speech.tsx"
import type { Membership } from "../../store/members.ts"
import { Frame } from "../frame.tsx"
import { NEXT, type Next } from "./address.ts"
import { AddPasskey, WithoutScript } from "./passkeys-card.tsx"

/** For somebody who came in by a link for the first time: how to come in again. */
export const WelcomePage = ({ member, business, next }: Membership & { next: Next }) => (
  <Frame title={t("Add a passkey")} script="passkeys" {...{ member, business }}>
    <div class="you welcome">
      <h1>{t("Welcome, {name}", { name: member.name })}</h1>
      <section class="card" aria-labelledby="welcome-title">
        <h2 id="welcome-title">{t("How you come in next time")}</h2>
        <p>
          <T
            say="With a passkey you sign in to {business} with your finger, your face or your device's PIN. There are no passwords here."
            business={<b>{business.name}</b>}
          />
        </p>
        <AddPasskey suggested={t("Passkey {n}", { n: 1 })} next={NEXT[next]} />
        <WithoutScript />
        <p>
          <a class="later" href={NEXT[next]}>
            {t("Not now")}
          </a>
        </p>
        <p class="soft">
          {t(
            "You can add one at any time, in your account. Until then you come in by a link that somebody makes for you.",
          )}
        </p>
      </section>
    </div>
  </Frame>
)
