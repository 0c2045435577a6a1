import { CHANNELS } from "../../shared/vote.ts"
import { SplitBar } from "./split-bar.tsx"
import type { Part, TouchpointView } from "./touchpoint-view.ts"
import { bounds, CHANNEL_NAMES, counted, percent } from "./wording.ts"

const Parts = ({ parts, nameOf }: { parts: readonly Part[]; nameOf: (name: string) => string }) => (
  <ul class="parts">
    {parts.map(({ name, love, hate, pulse }) => (
      <li key={name}>
        <span>{nameOf(name)}</span>
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
)

const channelName = (name: string): string => {
  const channel = CHANNELS.find((known) => known === name)
  return channel ? CHANNEL_NAMES[channel] : name
}

/** Channels and places side by side: a kiosk at the door and an e-mail days later ask different people. */
export const SourcesCard = ({ view: { channels, places, placesInAll } }: { view: TouchpointView }) => (
  <div class="card sources">
    <section aria-labelledby="channels">
      <h2 id="channels">Channels</h2>
      {channels.length === 0 ? (
        <p class="empty">No votes in this period.</p>
      ) : (
        <Parts parts={channels} nameOf={channelName} />
      )}
    </section>
    {places.some(({ name }) => name !== "") && (
      <section aria-labelledby="places">
        <h2 id="places">Places</h2>
        <Parts parts={places} nameOf={(name) => name || "No place given"} />
        {placesInAll > places.length && (
          <p class="rest">and {counted(placesInAll - places.length, "place")} with fewer votes</p>
        )}
      </section>
    )}
  </div>
)
