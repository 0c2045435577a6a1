import type { Channel } from "../../../shared/vote.ts"
import { Face } from "../../frame/face.tsx"
import { m, T, t, tn } from "../../frame/speech.tsx"
import type { ArrivalsRead } from "../../store/read-arrivals.ts"
import { heldAddress } from "../held/address.ts"
import { ruleName } from "../rule-words.ts"
import { momentName } from "../wording.ts"

/** What is waited for. Said by `t`. */
const WAITING: Record<Channel, string> = {
  web: m("Waiting for the first vote from your pages…"),
  link: m("Waiting for the first vote by the link or its code…"),
  email: m("Waiting for the first vote from an e-mail…"),
  kiosk: m("Waiting for the first vote from a kiosk…"),
}

interface ArrivalProps {
  channel: Channel
  read: ArrivalsRead
  timeZone: string
  now: number
}

/** What a vote was, when and where; for screen readers and for the eye. */
const voteWords = ({ channel, read, timeZone, now }: ArrivalProps): string | undefined => {
  const vote = read.newest.find((each) => each.channel === channel)
  if (!vote) return undefined
  const when = momentName(vote.at, timeZone, now)
  const what = vote.reaction === "love" ? t("love") : vote.reaction === "hate" ? t("hate") : t("taken back")
  return vote.place === "" ? `${what} · ${when}` : `${what} · ${when} · ${vote.place}`
}

const Held = ({ read, channel }: ArrivalProps) => {
  const vote = read.newest.find((each) => each.channel === channel)
  const rule = vote?.held ?? null
  if (rule === "unknown-origin") {
    return (
      <p>
        <T
          say="It is held: it came from a page that is not among your expected origins. <a>Add that page’s origin</a>, and its next votes count; release this one under <b>Held votes</b>."
          a={(inside) => <a href="/settings#origins">{inside}</a>}
          b={(inside) => (
            <a href={heldAddress({ touchpoint: read.touchpoint.slug, rule: "unknown-origin" })}>{inside}</a>
          )}
        />
      </p>
    )
  }
  return (
    <p>
      <T
        say="It is held by {rule}: <a>look at it</a>, and release it if it is real."
        rule={rule === null ? t("a rule") : ruleName(rule)}
        a={(inside) => <a href={heldAddress({ touchpoint: read.touchpoint.slug })}>{inside}</a>}
      />
    </p>
  )
}

/** Whether a first vote has come by a channel; `client/install.ts` asks for it again and again while it has not. */
export const Arrival = (props: ArrivalProps) => {
  const { channel, read } = props
  const sum = read.sums.find((each) => each.channel === channel)
  const vote = read.newest.find((each) => each.channel === channel)
  const state = sum === undefined ? "waiting" : sum.counted > 0 ? "received" : "held"
  const words = voteWords(props)
  const say = state === "waiting" ? t(WAITING[channel]) : t("Received: {vote}", { vote: words ?? "" })
  return (
    <div class="arrival" data-arrival={channel} data-state={state} data-say={say}>
      {vote && state !== "waiting" && vote.reaction !== "none" && <Face face={vote.reaction} />}
      {state === "waiting" ? (
        <p>{t(WAITING[channel])}</p>
      ) : (
        <>
          <p>
            <b>{state === "received" ? t("Received") : t("Arrived, and held")}</b>
            {words !== undefined && <span class="soft"> {words}</span>}
          </p>
          {state === "held" && <Held {...props} />}
          {sum && sum.counted > 1 && (
            <small>{tn(sum.counted, "{n} vote in four weeks", "{n} votes in four weeks")}</small>
          )}
        </>
      )}
    </div>
  )
}

const CHANNELS = ["web", "link", "email", "kiosk"] as const

/** All of them, for the script that asks. */
export const Arrivals = (props: Omit<ArrivalProps, "channel">) => (
  <>
    {CHANNELS.map((channel) => (
      <Arrival key={channel} channel={channel} {...props} />
    ))}
  </>
)
