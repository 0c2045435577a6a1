import * as v from "valibot"
import type { Slug } from "../../shared/ids.ts"
import type { AuditRow } from "../store/audit.ts"
import { DecisionDetail } from "../store/decisions.ts"
import type { Membership } from "../store/members.ts"
import { DEEDS, DecisionWords, whoOf } from "./audit-words.tsx"
import { Frame } from "./frame.tsx"
import { momentName } from "./wording.ts"

const Change = v.object({ before: v.unknown(), after: v.unknown() })

/** Every value of a detail with its path: “origins.expected”, “https://a.example”. */
const pathsOf = (detail: unknown, path = ""): [path: string, value: string][] => {
  if (detail === null || detail === undefined) return [[path, "none"]]
  if (typeof detail !== "object") return [[path, `${detail}`]]
  if (Array.isArray(detail) && detail.every((each) => typeof each !== "object")) {
    return [[path, detail.join(", ") || "none"]]
  }
  return Object.entries(detail).flatMap(([key, value]) =>
    pathsOf(value, path === "" ? key : `${path}.${key}`),
  )
}

/** What an entry tells besides, in its own words: “votes: 12”, “masking: true → false”. */
const factsOf = (detail: AuditRow["detail"]): string[] => {
  const change = v.safeParse(Change, detail)
  if (!change.success) return pathsOf(detail).map(([path, value]) => `${path}: ${value}`)
  const before = new Map(pathsOf(change.output.before))
  const after = new Map(pathsOf(change.output.after))
  const was = (path: string) => before.get(path) ?? "none"
  const is = (path: string) => after.get(path) ?? "none"
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path) =>
    was(path) === is(path) ? [] : [`${path}: ${was(path)} → ${is(path)}`],
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
