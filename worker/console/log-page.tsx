import { t } from "../frame/speech.tsx"
import type { AuditRow } from "../store/audit.ts"
import type { Membership } from "../store/members.ts"
import { Frame } from "./frame.tsx"
import { LogEntry, type Names } from "./log-entry.tsx"
import { momentName } from "./wording.ts"

interface LogPageProps extends Membership {
  entries: readonly AuditRow[]
  names: Names
  /** Before which entry this page begins; undefined: with the newest. */
  before: number | undefined
  /** Whether older ones follow. */
  more: boolean
  now: number
}

/** Who decided what, and when, newest first. */
export const LogPage = ({ entries, names, before, more, now, ...frame }: LogPageProps) => (
  <Frame title={t("Audit log")} {...frame}>
    <div class="top">
      <h1>{t("Audit log")}</h1>
    </div>
    <p class="say">
      {t(
        "Every decision about votes and settings, newest first. Nothing in it can be changed or deleted, and nothing that a customer wrote stands here.",
      )}
    </p>
    <section class="card log" aria-label={t("Entries")}>
      {entries.length === 0 ? (
        <p class="empty">
          {before === undefined ? t("Nobody has decided anything yet.") : t("There are no older entries.")}
        </p>
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
        {before !== undefined && <a href="/log">{t("To the newest")}</a>}
        {more && <a href={`/log?before=${entries.at(-1)?.id}`}>{t("Older entries")}</a>}
      </nav>
    </section>
  </Frame>
)
