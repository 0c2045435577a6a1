import { CLOSED_FOR_MS } from "../../../shared/closing.ts"
import { SignInCard, WayOn } from "../../auth/sign-in-card.tsx"
import { t } from "../../frame/speech.tsx"
import type { ClosedBusiness } from "../../store/close-business.ts"
import type { Membership } from "../../store/members.ts"
import { SecretLine } from "../team/secret-line.tsx"
import { momentName } from "../wording.ts"

const dueText = (closedAt: number, timeZone: string): string =>
  momentName(closedAt + CLOSED_FOR_MS, timeZone, closedAt)

/** Shown once, to whoever closed it. */
export const ClosedPage = ({
  business,
  link,
  now,
}: Pick<Membership, "business"> & { link: string; now: number }) => (
  <SignInCard title={t("{name} is closed", { name: business.name })} script="copying">
    <p>
      {t("Everybody is signed out and nothing is counted any more. All of it is deleted after {when}.", {
        when: dueText(now, business.timeZone),
      })}
    </p>
    <p>{t("This link opens it again until then. Keep it now: it is not shown again.")}</p>
    <SecretLine id="reopen" secret={link} />
    <p class="soft">{t("Whoever runs this Lovetap can open it again, too, with npm run reopen-business.")}</p>
  </SignInCard>
)

/** Shown to whoever closed it at the same moment as somebody else: there is one link, and it is not theirs. */
export const ClosedAlreadyPage = ({ business: { name } }: Pick<Membership, "business">) => (
  <SignInCard title={t("{name} is closed", { name })}>
    <p>
      {t(
        "Another admin closed it a moment before you, and has the link that opens it again: ask them for it.",
      )}
    </p>
    <p class="soft">{t("Whoever runs this Lovetap can open it again, too, with npm run reopen-business.")}</p>
  </SignInCard>
)

/** One button, so that a person's tap and nothing else opens it: scanners open every link they see. */
export const ReopenPage = ({ name, closedAt, timeZone }: ClosedBusiness) => (
  <SignInCard title={t("Open {name} again?", { name })}>
    <p>{t("It was closed, and is deleted after {when}.", { when: dueText(closedAt, timeZone) })}</p>
    <form method="post">
      <button class="button" type="submit">
        {t("Open it again")}
      </button>
    </form>
  </SignInCard>
)

export const ReopenedPage = ({ name }: ClosedBusiness) => (
  <SignInCard title={t("{name} is open again", { name })}>
    <p>
      {t(
        "Votes are counted again within half a minute, and members sign in as before. Kiosks that already forgot their pairing have to be paired again; open invitations have to be made again.",
      )}
    </p>
    <WayOn to="/sign-in">{t("Sign in")}</WayOn>
  </SignInCard>
)

export const DeadReopenPage = () => (
  <SignInCard title={t("This link opens nothing")}>
    <p>
      {t("The business was opened again already, or is deleted, or the link got cut when it was copied.")}
    </p>
  </SignInCard>
)
