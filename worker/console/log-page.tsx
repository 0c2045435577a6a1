import * as v from "valibot"
import type { Slug } from "../../shared/ids.ts"
import type { AuditRow } from "../store/audit.ts"
import { DecisionDetail } from "../store/decisions.ts"
import type { Membership } from "../store/members.ts"
import { DEEDS, DecisionWords, whoOf } from "./audit-words.tsx"
import { Frame } from "./frame.tsx"
import { momentName } from "./wording.ts"

/** What an entry tells besides, in its own words: “policy.visitorCap: off”. Nested values are written as paths. */
const factsOf = (detail: unknown, path = ""): string[] => {
  if (detail === null || detail === undefined) return [`${path}: none`]
  if (typeof detail !== "object") return [`${path}: ${detail}`]
  if (Array.isArray(detail) && detail.every((each) => typeof each !== "object")) {
    return [`${path}: ${detail.length === 0 ? "none" : detail.join(", ")}`]
  }
  return Object.entries(detail).flatMap(([key, value]) =>
    factsOf(value, path === "" ? key : `${path}.${key}`),
  )
}

const Told = ({ entry, names }: { entry: AuditRow; names: ReadonlyMap<Slug, string> }) => {
  const { action, detail } = entry
  const decision = v.safeParse(DecisionDetail, detail)
  if ((action === "release" || action === "exclude" || action === "undo") && decision.success) {
    const { touchpoint } = decision.output
    const name = touchpoint === null ? null : (names.get(touchpoint) ?? null)
    return (
      <p>
        {whoOf(entry)} <DecisionWords action={action} detail={decision.output} name={name} />
        {action === "undo" && ": they wait for a decision again"}
      </p>
    )
  }
  const facts = factsOf(detail)
  return (
    <>
      <p>
        {whoOf(entry)} {DEEDS[action]}
      </p>
      {facts.length > 0 && <small>{facts.join(" · ")}</small>}
    </>
  )
}

interface LogPageProps extends Membership {
  entries: readonly AuditRow[]
  /** Names of touchpoints by slug. */
  names: ReadonlyMap<Slug, string>
  /** Before which entry this page begins; undefined: with the newest. */
  before: number | undefined
  /** Whether older ones follow. */
  more: boolean
  now: number
}

/** Who decided what, and when, newest first. */
export const LogPage = ({ entries, names, before, more, now, ...frame }: LogPageProps) => (
  <Frame title="Audit log" {...frame}>
    <div class="top">
      <h1>Audit log</h1>
    </div>
    <p class="say">
      Every decision about votes and settings, newest first. Nothing in it can be changed or deleted, and
      nothing that a customer wrote stands here.
    </p>
    <section class="card log" aria-label="Entries">
      {entries.length === 0 ? (
        <p class="empty">
          {before === undefined ? "Nobody has decided anything yet." : "There are no older entries."}
        </p>
      ) : (
        <ol>
          {entries.map((entry) => (
            <li key={entry.id}>
              <time datetime={new Date(entry.at).toISOString()}>
                {momentName(entry.at, frame.business.timeZone, now)}
              </time>
              <div>
                <Told entry={entry} names={names} />
              </div>
            </li>
          ))}
        </ol>
      )}
      <nav class="pages" aria-label="Pages">
        {before !== undefined && <a href="/log">To the newest</a>}
        {more && <a href={`/log?before=${entries.at(-1)?.id}`}>Older entries</a>}
      </nav>
    </section>
  </Frame>
)
