import type { Slug } from "../../../shared/ids.ts"
import { pulseOf } from "../../pulse/share.ts"
import type { SendFigures } from "../../store/read-sends.ts"
import { heldAddress } from "../held/address.ts"
import { SplitBar } from "../split-bar.tsx"
import { bounds, count, counted, percent } from "../wording.ts"

type Named = NonNullable<SendFigures["named"]>

export const sentOf = (named: Named | null): number | null => named?.sent ?? null

/** “4% of all sent”; nothing where nobody has told how many, or more came back than were told. */
const OfSent = ({ some, sent }: { some: number; sent: number | null }) =>
  sent === null || sent < some || sent === 0 ? null : <small>{percent(some / sent)} of all sent</small>

export const LoveOfSend = ({ send }: { send: SendFigures }) => {
  const pulse = pulseOf(send)
  if (pulse.tag === "too few") {
    return (
      <>
        <big class="phrase">{pulse.votes === 0 ? "No votes" : "Too few to tell"}</big>
        <small>{pulse.votes === 0 ? "a confirmed tap shows here" : counted(pulse.votes, "vote")}</small>
      </>
    )
  }
  return (
    <>
      <big>{percent(pulse.share)}</big>
      <small>
        {bounds(pulse.interval)}, from {count(pulse.love)} love and {count(pulse.hate)} hate
      </small>
      <SplitBar love={pulse.love} hate={pulse.hate} />
    </>
  )
}

/** What people did, from left to right: it arrived, they opened a link, they confirmed, and what they said. */
export const FiguresOfSend = ({ send }: { send: SendFigures }) => {
  const sent = sentOf(send.named)
  return (
    <section class="figures" aria-label="Figures">
      <div>
        <h2>Love, from this send</h2>
        <LoveOfSend send={send} />
      </div>
      <div>
        <h2>Sent</h2>
        {sent === null ? (
          <>
            <big class="phrase">Not told</big>
            <small>
              <a href="#settings">tell it below</a>, and shares show here
            </small>
          </>
        ) : (
          <>
            <big>{count(sent)}</big>
            <small>as told by your team</small>
          </>
        )}
      </div>
      <div>
        <h2>Opened a link</h2>
        <big>{count(send.opened)}</big>
        <small>
          {count(send.openedLove)} the love link, {count(send.openedHate)} the hate link
        </small>
        <OfSent some={send.opened} sent={sent} />
        {send.unconfirmed > 0 && (
          <small>{count(send.unconfirmed)} without a confirmation: never in the pulse</small>
        )}
      </div>
      <div>
        <h2>Confirmed</h2>
        <big>{count(send.confirmed)}</big>
        <small>by one tap on the page behind the link</small>
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
        <span class="state">{still ? "marked just now" : "marked"}</span>{" "}
        <b>{counted(send.marked, "copy", "copies")}</b> of this e-mail {send.marked === 1 ? "was" : "were"}{" "}
        opened as machines do it: all links within seconds, or the one that no person sees. Mail scanners
        check links that way. Taps that come with it are held, never dropped; when a person confirms later,
        that counts.
      </p>
      {send.held > 0 && (
        <p>
          <a class="marked-held" href={heldAddress({ touchpoint })}>
            {counted(send.held, "vote")} of this send {send.held === 1 ? "is" : "are"} held: see what is held
            here
          </a>
        </p>
      )}
    </div>
  )
}
