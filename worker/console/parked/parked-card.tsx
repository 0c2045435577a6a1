import type { Membership } from "../../store/members.ts"
import type { ParkedBatch } from "../../store/parked.ts"
import { counted, momentName } from "../wording.ts"

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
        <h2 id="parked-title">Parked batches</h2>
        <small>
          {counted(
            batches.reduce((sum, { votes }) => sum + votes, 0),
            "vote",
          )}
        </small>
      </div>
      <p class="empty">
        These votes were taken and could not be stored when they came in. They are in no pulse yet. Replaying
        stores them as if they had been stored then; what is in the ledger already is never counted twice.
      </p>
      <ol class="decided">
        {batches.map(({ id, votes, why, received_at, parked_at }) => (
          <li key={id} data-key={String(id)}>
            <p>
              {counted(votes, "vote")}, came in{" "}
              <time datetime={new Date(received_at).toISOString()}>{moment(received_at)}</time>. {why}
            </p>
            <small>
              parked <time datetime={new Date(parked_at).toISOString()}>{moment(parked_at)}</time>
            </small>
            {member.role !== "viewer" && (
              <form method="post" action="/held/parked">
                <button class="act" type="submit" name="batch" value={id}>
                  Replay<span class="unseen"> {counted(votes, "vote")}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
