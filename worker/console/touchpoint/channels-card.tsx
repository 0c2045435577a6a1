import type { Slug } from "../../../shared/ids.ts"
import { CHANNELS } from "../../../shared/vote.ts"
import { t } from "../../frame/speech.tsx"
import type { Compared } from "../../pulse/compare.ts"
import type { Period } from "../../pulse/period.ts"
import { sumCounts, wilsonInterval } from "../../pulse/share.ts"
import { Nothing } from "../nothing.tsx"
import type { Axis } from "../places/interval-axis.ts"
import { AxisLine, IntervalRows } from "../places/interval-rows.tsx"
import { bounds, CHANNEL_NAMES, count, listOf, percent } from "../wording.ts"
import { csvPath } from "./address.ts"
import { Behind } from "./behind.tsx"
import type { Part } from "./view.ts"

export const channelName = (name: string): string => {
  const channel = CHANNELS.find((known) => known === name)
  return channel ? t(CHANNEL_NAMES[channel]) : name
}

/** What the comparison comes to, in a sentence. */
const channelsText = (channels: readonly Compared<Part>[]): string => {
  const [only] = channels
  if (only && channels.length === 1)
    return t("All votes came this way: {channel}.", { channel: channelName(only.item.name) })
  const named = (verdict: "worse" | "better") =>
    listOf(
      channels
        .filter(({ standing }) => standing.verdict === verdict)
        .map(({ item }) => channelName(item.name)),
    )
  const [worse, better] = [named("worse"), named("better")]
  if (worse && better) return t("Clearly worse: {worse}. Clearly better: {better}.", { worse, better })
  if (worse) return t("Clearly worse than the rest: {worse}.", { worse })
  if (better) return t("Clearly better than the rest: {better}.", { better })
  return channels.filter(({ pulse }) => pulse.tag === "told").length > 1
    ? t("No channel is clearly worse than the rest.")
    : t("Too few votes to compare them.")
}

interface ChannelsCardProps {
  channels: readonly Compared<Part>[]
  axis: Axis
  period: Period
  slug: Slug
}

/** Channels side by side: a kiosk at the door and an e-mail days later ask different people. */
export const ChannelsCard = ({ channels, axis, period, slug }: ChannelsCardProps) => {
  const all = sumCounts(channels.map(({ item }) => item))
  return (
    <section class="card at-channels" aria-labelledby="channels">
      <div class="title">
        <h2 id="channels">{t("Channels")}</h2>
        {channels.length > 0 && <small>{channelsText(channels)}</small>}
      </div>
      {channels.length === 0 ? (
        <Nothing>{t("No votes in this period.")}</Nothing>
      ) : (
        <>
          <AxisLine axis={axis} />
          <IntervalRows
            rows={channels.map(({ item, pulse, standing }) => ({
              ...item,
              key: item.name,
              name: channelName(item.name),
              pulse,
              standing,
            }))}
            axis={axis}
            middle={channels.length > 1 ? all.love / (all.love + all.hate) : undefined}
          />
          <Behind
            of={t("Channels")}
            columns={[t("Channel"), t("Love"), t("Hate"), t("Share"), t("95% sure")]}
            csv={csvPath(slug, "channels", period)}
          >
            <tbody>
              {channels.map(({ item: { name, love, hate } }) => (
                <tr key={name}>
                  <th scope="row">{channelName(name)}</th>
                  <td>{count(love)}</td>
                  <td>{count(hate)}</td>
                  <td>{percent(love / (love + hate))}</td>
                  <td>{bounds(wilsonInterval(love, love + hate))}</td>
                </tr>
              ))}
            </tbody>
          </Behind>
        </>
      )}
    </section>
  )
}
