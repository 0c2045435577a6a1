import { CHANNELS } from "../../../shared/vote.ts"
import { SplitBar } from "../split-bar.tsx"
import { bounds, CHANNEL_NAMES, counted, percent } from "../wording.ts"
import type { TouchpointView } from "./view.ts"

const channelName = (name: string): string => {
  const channel = CHANNELS.find((known) => known === name)
  return channel ? CHANNEL_NAMES[channel] : name
}

/** Channels side by side: a kiosk at the door and an e-mail days later ask different people. */
export const ChannelsCard = ({ view: { channels } }: { view: TouchpointView }) => (
  <section class="card sources" aria-labelledby="channels">
    <h2 id="channels">Channels</h2>
    {channels.length === 0 ? (
      <p class="empty">No votes in this period.</p>
    ) : (
      <ul class="parts">
        {channels.map(({ name, love, hate, pulse }) => (
          <li key={name}>
            <span>{channelName(name)}</span>
            {pulse.tag === "told" ? (
              <b>
                {percent(pulse.share)} <small>{bounds(pulse.interval)}</small>
              </b>
            ) : (
              <small>too few to tell</small>
            )}
            <SplitBar love={love} hate={hate} />
            <small>{counted(love + hate, "vote")}</small>
          </li>
        ))}
      </ul>
    )}
  </section>
)
