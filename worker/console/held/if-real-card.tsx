import { t, tn } from "../../frame/speech.tsx"
import { type Pulse, pulseOf, sumCounts } from "../../pulse/share.ts"
import type { HeldPulse } from "../../store/held-pulse.ts"
import { Nothing } from "../nothing.tsx"
import { bounds, percent } from "../wording.ts"
import { heldAddress } from "./address.ts"

/** Touchpoints in the card; how many more there are is said. */
const SHOWN = 10

const Told = ({ pulse }: { pulse: Pulse }) =>
  pulse.tag === "told" ? (
    <>
      <b>{percent(pulse.share)}</b> <small>{bounds(pulse.interval)}</small>
    </>
  ) : (
    <small>{pulse.votes === 0 ? t("no votes") : t("too few to tell")}</small>
  )

/** What each touchpoint's pulse would be if all of its held votes were real: touchpoints are never pooled. */
export const IfRealCard = ({ pulses }: { pulses: readonly HeldPulse[] }) => (
  <section class="card" aria-labelledby="if-real">
    <div class="title">
      <h2 id="if-real">{t("If all were real")}</h2>
      <small>{t("the last 28 days")}</small>
    </div>
    {pulses.length === 0 ? (
      <Nothing>
        {t("No pulse would move: none of these votes is of the last 28 days at a touchpoint that exists.")}
      </Nothing>
    ) : (
      <ul class="if-real">
        {pulses.slice(0, SHOWN).map(({ slug, name, counted: now, held }) => (
          <li key={slug}>
            <a href={heldAddress({ touchpoint: slug })}>{name}</a>
            <p>
              <Told pulse={pulseOf(now)} />
              <span aria-hidden="true"> → </span>
              <span class="unseen">{t(", and")} </span>
              <Told pulse={pulseOf(sumCounts([now, held]))} />{" "}
              <small>{t("with the {votes} held", { votes: held.love + held.hate })}</small>
            </p>
          </li>
        ))}
      </ul>
    )}
    {pulses.length > SHOWN && (
      <p class="rest">
        {tn(
          pulses.length - SHOWN,
          "and {n} touchpoint with fewer held votes",
          "and {n} touchpoints with fewer held votes",
        )}
      </p>
    )}
  </section>
)
