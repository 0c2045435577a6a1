import type { Face as FaceName } from "../../shared/vote.ts"
import { Face } from "../frame/face.tsx"
import type { ReasonView, TouchpointView } from "./touchpoint/view.ts"
import { count } from "./wording.ts"

const Reasons = ({ face, reasons, all }: { face: FaceName; reasons: ReasonView[]; all: number }) => {
  const given = reasons.reduce((sum, { votes }) => sum + votes, 0)
  const most = Math.max(...reasons.map(({ votes }) => votes))
  return (
    <section class="why" aria-labelledby={`why-${face}`}>
      <div class="title">
        <h2 id={`why-${face}`}>
          <Face face={face} /> What they {face}
        </h2>
        <small>{count(all)}</small>
      </div>
      {reasons.length === 0 ? (
        <p class="empty">{all === 0 ? "Nothing yet." : "Nobody has said why yet."}</p>
      ) : (
        <ul>
          {reasons.map(({ label, votes }) => (
            <li key={label}>
              <span>{label}</span>
              <b>{count(votes)}</b>
              <svg class="length" aria-hidden="true">
                <rect class={face} width={`${(100 * votes) / most}%`} height="100%" rx="4" />
              </svg>
            </li>
          ))}
          {all > given && <li class="rest">{count(all - given)} gave no reason</li>}
        </ul>
      )}
    </section>
  )
}

/** Why: the reasons of each face with their counts. */
export const ReasonsCard = ({ view }: { view: TouchpointView }) => (
  <div class="card">
    <Reasons face="hate" reasons={view.reasons.hate} all={view.series.current.hate} />
    <Reasons face="love" reasons={view.reasons.love} all={view.series.current.love} />
  </div>
)
