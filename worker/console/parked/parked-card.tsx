import { T, t, tn } from "../../frame/speech.tsx"
import type { Membership } from "../../store/members.ts"
import type { ParkedBatch } from "../../store/parked.ts"
import { momentName } from "../wording.ts"

interface ParkedCardProps extends Membership {
  batches: readonly ParkedBatch[]
  now: number
}

/** Batches that were taken and could not be stored: nothing of them is lost, and one press stores them. */
export const ParkedCard = ({ batches, now, member, business }: ParkedCardProps) => {
  if (batches.length === 0) return null
  const moment = (at: number) => momentName(at, business.timeZone, now)
  return (
    <section class="card" id="parked" aria-labelledby="parked-title">
      <div class="title">
        <h2 id="parked-title">{t("Parked batches")}</h2>
        <small>
          {tn(
            batches.reduce((sum, { votes }) => sum + votes, 0),
            "{n} vote",
            "{n} votes",
          )}
        </small>
      </div>
      <p class="rest">
        {t(
          "These votes were taken and could not be stored when they came in. They are in no pulse yet. Replaying stores them as if they had been stored then; what is in the ledger already is never counted twice.",
        )}
      </p>
      <ol class="decided">
        {batches.map(({ id, votes, why, received_at, parked_at }) => (
          <li key={id} data-key={String(id)}>
            <p>
              <T
                one="{n} vote, came in {received}. {why}"
                say="{n} votes, came in {received}. {why}"
                n={votes}
                received={<time datetime={new Date(received_at).toISOString()}>{moment(received_at)}</time>}
                why={why}
              />
            </p>
            <small>
              <T
                say="parked {moment}"
                moment={<time datetime={new Date(parked_at).toISOString()}>{moment(parked_at)}</time>}
              />
            </small>
            {member.role !== "viewer" && (
              <form method="post" action="/held/parked">
                <button class="act" type="submit" name="batch" value={id}>
                  <T
                    one="Replay<span> {n} vote</span>"
                    say="Replay<span> {n} votes</span>"
                    n={votes}
                    span={(inside) => <span class="unseen">{inside}</span>}
                  />
                </button>
              </form>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
