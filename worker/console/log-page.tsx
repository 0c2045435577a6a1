import { t } from "../frame/speech.tsx"
import type { AuditRow, Author } from "../store/audit.ts"
import type { Membership } from "../store/members.ts"
import { Frame } from "./frame.tsx"
import { LogEntry, type Names } from "./log-entry.tsx"
import { LogFilter } from "./log-filter.tsx"
import { type LogQuery, logAddress } from "./log-query.ts"
import { Nothing } from "./nothing.tsx"
import { momentName } from "./wording.ts"

interface LogPageProps extends Membership {
  entries: readonly AuditRow[]
  names: Names
  query: LogQuery
  authors: readonly Author[]
  /** Whether older ones follow. */
  more: boolean
  now: number
}

const NoEntries = ({ before, by, kind }: LogQuery) => {
  if (by === undefined && kind === undefined && before === undefined)
    return <Nothing>{t("Nobody has decided anything yet.")}</Nothing>
  return (
    <Nothing>
      {before === undefined ? t("Nothing of this kind stands in the log.") : t("There are no older entries.")}{" "}
      <a href="/log">{t("Show the whole log")}</a>
    </Nothing>
  )
}

/** Who decided what, and when, newest first. */
export const LogPage = ({ entries, names, query, authors, more, now, ...frame }: LogPageProps) => (
  <Frame title={t("Audit log")} {...frame}>
    <div class="top">
      <h1>{t("Audit log")}</h1>
      <LogFilter query={query} authors={authors} />
    </div>
    <p class="say">
      {t(
        "Every decision about votes and settings, newest first. Nothing in it can be changed or deleted, and nothing that a customer wrote stands here.",
      )}
    </p>
    <section class="card log" aria-label={t("Entries")}>
      {entries.length === 0 ? (
        <NoEntries {...query} />
      ) : (
        <ol>
          {entries.map((entry) => (
            <li key={entry.id}>
              <time datetime={new Date(entry.at).toISOString()}>
                {momentName(entry.at, frame.business.timeZone, now)}
              </time>
              <LogEntry entry={entry} names={names} />
            </li>
          ))}
        </ol>
      )}
      <nav class="pages" aria-label={t("Pages")}>
        {query.before !== undefined && (
          <a href={logAddress({ ...query, before: undefined })}>{t("To the newest")}</a>
        )}
        {more && <a href={logAddress({ ...query, before: entries.at(-1)?.id })}>{t("Older entries")}</a>}
      </nav>
    </section>
  </Frame>
)
