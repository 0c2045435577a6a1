import type { Cell } from "../../shared/csv-line.ts"
import { dayToDate } from "../../shared/local-time.ts"
import { referenceOf } from "../../shared/reference.ts"
import type { LedgerVote } from "../store/read-votes.ts"

/** 019ab1f000007000… → 019ab1f0-0000-7000-…, as its sender wrote it. */
const uuid = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")

const time = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

/** A vote of the ledger as the API tells it, field by field in the order of the table's columns. */
export const VOTE_FIELDS: Readonly<Record<string, (vote: LedgerVote) => Cell>> = {
  id: ({ id }) => uuid(id),
  touchpoint: ({ touchpoint }) => touchpoint,
  rev: ({ rev }) => rev,
  reaction: ({ reaction }) => reaction,
  outcome: ({ state }) => state,
  why: ({ held }) => held,
  decision: ({ decision }) => decision,
  channel: ({ channel }) => channel,
  place: ({ place }) => (place === "" ? null : place),
  at: ({ at }) => time(at),
  receivedAt: ({ received_at }) => time(received_at),
  amendedAt: ({ amended_at }) => time(amended_at),
  day: ({ day }) => dayToDate(day),
  hour: ({ hour }) => hour,
  clockError: ({ clock_error }) => clock_error,
  reason: ({ reason }) => reason,
  comment: ({ comment }) => comment,
  contact: ({ contact }) => contact,
  reference: ({ id }) => referenceOf(id),
  erased: ({ erased }) => erased === 1,
  lang: ({ lang }) => lang,
  page: ({ page }) => page,
}

/** What customers wrote: left out for keys that may not read it. */
export const WORDS_FIELDS: readonly string[] = ["comment", "contact"]
