import { t } from "../frame/speech.tsx"
import type { Author } from "../store/audit.ts"
import { LOG_KIND_NAMES, LOG_KINDS } from "./log-kinds.ts"
import { type LogQuery, logAddress } from "./log-query.ts"

interface LogFilterProps {
  query: LogQuery
  authors: readonly Author[]
}

/** Whose entries, and of which kind. */
export const LogFilter = ({ query, authors }: LogFilterProps) => (
  <form class="filter" action="/log">
    <label for="by">{t("Who")}</label>
    <select id="by" name="by">
      <option value="">{t("Everybody")}</option>
      {authors.map(({ id, name, hasLeft }) => (
        <option key={id} value={id} selected={query.by === id}>
          {hasLeft ? t("{name} (has left)", { name }) : name}
        </option>
      ))}
      <option value="house" selected={query.by === "house"}>
        {t("Nobody: by schedule or command")}
      </option>
    </select>
    <label for="kind">{t("What##of the log")}</label>
    <select id="kind" name="kind">
      <option value="">{t("Everything")}</option>
      {LOG_KINDS.map((kind) => (
        <option key={kind} value={kind} selected={query.kind === kind}>
          {t(LOG_KIND_NAMES[kind])}
        </option>
      ))}
    </select>
    <button class="act" type="submit">
      {t("Show")}
    </button>
    <a href={logAddress({ ...query, before: undefined }, "/log.csv")}>{t("Download as CSV")}</a>
  </form>
)
