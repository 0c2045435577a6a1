import { type Cell, csvLine } from "../../shared/csv-line.ts"
import type { LedgerVote, VotesPage } from "../store/read-votes.ts"
import { streamText } from "../stream-text.ts"
import { VOTE_FIELDS, WORDS_FIELDS } from "./vote-fields.ts"
import { toCursor } from "./votes-cursor.ts"
import type { Format } from "./votes-query.ts"

const MEDIA_TYPES: Record<Format, string> = {
  ndjson: "application/x-ndjson; charset=utf-8",
  csv: "text/csv; charset=utf-8; header=present",
}

type Fields = readonly (readonly [name: string, read: (vote: LedgerVote) => Cell])[]
const FIELDS: Fields = Object.entries(VOTE_FIELDS)
const WORDLESS: Fields = FIELDS.filter(([name]) => !WORDS_FIELDS.includes(name))

const jsonLine = (fields: Fields, vote: LedgerVote): string =>
  `${JSON.stringify(Object.fromEntries(fields.map(([name, read]) => [name, read(vote)])))}\n`

const tableLine = (fields: Fields, vote: LedgerVote): string => csvLine(fields.map(([, read]) => read(vote)))

async function* textsOf(rows: VotesPage["rows"], format: Format, fields: Fields): AsyncGenerator<string> {
  if (format === "csv") yield csvLine(fields.map(([name]) => name))
  const line = format === "csv" ? tableLine : jsonLine
  for await (const some of rows) yield some.map((vote) => line(fields, vote)).join("")
}

/** The page's address with `after` moved on: whatever else was asked for stays. */
const nextLink = (address: string, cursor: string): string => {
  const next = new URL(address)
  next.searchParams.set("after", cursor)
  return `<${next}>; rel="next"`
}

/** The answer to `GET /v1/votes`: the page as a stream, with the address of the next one where there is one. */
export const votesAnswer = (
  { next, rows }: VotesPage,
  {
    address,
    format,
    words,
    headers,
  }: {
    address: string
    format: Format
    /** Whether what customers wrote is told, too. */
    words: boolean
    headers: Readonly<Record<string, string>>
  },
): Response =>
  new Response(streamText(textsOf(rows, format, words ? FIELDS : WORDLESS)), {
    headers: {
      ...headers,
      "Content-Type": MEDIA_TYPES[format],
      ...(next ? { Link: nextLink(address, toCursor(next)) } : {}),
    },
  })
