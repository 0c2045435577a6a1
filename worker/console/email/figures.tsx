import type { Slug } from "../../../shared/ids.ts"
import { T, t, tn } from "../../frame/speech.tsx"
import { pulseOf } from "../../pulse/share.ts"
import type { SendFigures } from "../../store/read-sends.ts"
import { heldAddress } from "../held/address.ts"
import { SplitBar } from "../split-bar.tsx"
import { bounds, count, percent } from "../wording.ts"

type Named = NonNullable<SendFigures["named"]>

export const sentOf = (named: Named | null): number | null => named?.sent ?? null

/** “4% of all sent”; nothing where nobody has told how many, or more came back than were told. */
const OfSent = ({ some, sent }: { some: number; sent: number | null }) =>
  sent === null || sent < some || sent === 0 ? null : (
    <small>{t("{share} of all sent", { share: percent(some / sent) })}</small>
  )

export const LoveOfSend = ({ send }: { send: SendFigures }) => {
  const pulse = pulseOf(send)
  if (pulse.tag === "too few") {
    return (
      <>
        <big class="phrase">{pulse.votes === 0 ? t("No votes") : t("Too few to tell")}</big>
        <small>
          {pulse.votes === 0 ? t("a confirmed tap shows here") : tn(pulse.votes, "{n} vote", "{n} votes")}
        </small>
      </>
    )
  }
  return (
    <>
      <big>{percent(pulse.share)}</big>
      <small>
        {t("{interval}, from {love} love and {hate} hate", {
          interval: bounds(pulse.interval),
          love: pulse.love,
          hate: pulse.hate,
        })}
      </small>
      <SplitBar love={pulse.love} hate={pulse.hate} />
    </>
  )
}

/** What people did, from left to right: it arrived, they opened a link, they confirmed, and what they said. */
export const FiguresOfSend = ({ send }: { send: SendFigures }) => {
  const sent = sentOf(send.named)
  return (
    <section class="figures" aria-label={t("Figures")}>
      <div>
        <h2>{t("Love, from this send")}</h2>
        <LoveOfSend send={send} />
      </div>
      <div>
        <h2>{t("Sent")}</h2>
        {sent === null ? (
          <>
            <big class="phrase">{t("Not told")}</big>
            <small>
              <T
                say="<a>tell it below</a>, and shares show here"
                a={(inside) => <a href="#settings">{inside}</a>}
              />
            </small>
          </>
        ) : (
          <>
            <big>{count(sent)}</big>
            <small>{t("as told by your team")}</small>
          </>
        )}
      </div>
      <div>
        <h2>{t("Opened a link")}</h2>
        <big>{count(send.opened)}</big>
        <small>
          {t("{openedLove} the love link, {openedHate} the hate link", {
            openedLove: send.openedLove,
            openedHate: send.openedHate,
          })}
        </small>
        <OfSent some={send.opened} sent={sent} />
        {send.unconfirmed > 0 && (
          <small>
            {t("{copies} without a confirmation: never in the pulse", { copies: send.unconfirmed })}
          </small>
        )}
      </div>
      <div>
        <h2>{t("Confirmed")}</h2>
        <big>{count(send.confirmed)}</big>
        <small>{t("by one tap on the page behind the link")}</small>
        <OfSent some={send.confirmed} sent={sent} />
      </div>
    </section>
  )
}

interface MarkedProps {
  send: SendFigures
  touchpoint: Slug
  now: number
}

/** Said where machines were at the links: what that means, and where their taps are. */
export const MarkedNotice = ({ send, touchpoint, now }: MarkedProps) => {
  if (send.marked === 0 && send.held === 0) return null
  const still = send.markedUntil !== null && send.markedUntil > now
  return (
    <div class="marked card">
      <p>
        <T
          one="<span>{marked}</span> <b>{n} copy</b> of this e-mail was opened as machines do it: all links within seconds, or the one that no person sees. Mail scanners check links that way. Taps that come with it are held, never dropped; when a person confirms later, that counts."
          say="<span>{marked}</span> <b>{n} copies</b> of this e-mail were opened as machines do it: all links within seconds, or the one that no person sees. Mail scanners check links that way. Taps that come with it are held, never dropped; when a person confirms later, that counts."
          n={send.marked}
          marked={still ? t("marked just now") : t("marked")}
          span={(inside) => <span class="state">{inside}</span>}
          b={(inside) => <b>{inside}</b>}
        />
      </p>
      {send.held > 0 && (
        <p>
          <a class="marked-held" href={heldAddress({ touchpoint })}>
            {tn(
              send.held,
              "{n} vote of this send is held: see what is held here",
              "{n} votes of this send are held: see what is held here",
            )}
          </a>
        </p>
      )}
    </div>
  )
}
