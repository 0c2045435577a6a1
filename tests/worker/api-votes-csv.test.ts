import { expect, test } from "vitest"
import { csvLine } from "../../shared/csv-line.ts"
import { putVotes } from "../support/ledger-rows.ts"
import { openApi } from "../support/owner-api.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote, voteId } from "../support/votes.ts"

const worker = useWorker()

/** Reads RFC 4180 as a spreadsheet would: quoted cells may hold commas, quotes and line ends. */
const tableOf = (csv: string): string[][] => {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, bare = "", end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare)
    if (end === ",") continue
    rows.push(row)
    row = []
  }
  return rows
}

test.each([
  ["plain", "plain"],
  ["", ""],
  [null, ""],
  [true, "true"],
  [-5000, "-5000"],
  ["a, b", '"a, b"'],
  ['say "so"', '"say ""so"""'],
  ["two\nlines", '"two\nlines"'],
  ["two\r\nlines", '"two\r\nlines"'],
  ["a=b+c-d@e", "a=b+c-d@e"],
  ["'quoted", "'quoted"],
  ["=1+1", "'=1+1"],
  ["+49 30", "'+49 30"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\r=1", "\"'\r'=1\""],
  ["nice;=1+1", "nice;'=1+1"],
  ['nice;"=1+1&"', '"nice;""\'=1+1&"""'],
  ["nice\n-1", '"nice\n\'-1"'],
  ["nice; well-known", "nice; well-known"],
  ["＝1", "'＝1"],
  ["＋1", "'＋1"],
  ["－1", "'－1"],
  ["＠x", "'＠x"],
  ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
])("the cell %j is written %j", (cell, written) => {
  expect(csvLine(["before", cell, "after"])).toBe(`before,${written},after\r\n`)
})

test("the table has a header, a row for each vote, and the same in it as NDJSON", async () => {
  const { get } = await openApi(worker)
  const comment = '=cmd|"/c calc"!A0,\n"really"'
  await postVotes(worker, [vote(1, { comment, contact: "+49 30 1234", place: "till-3" }), vote(2)])
  const response = await get("/v1/votes?format=csv")
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present")
  const csv = await response.text()
  const [header = [], ...rows] = tableOf(csv)
  const lines = (await (await get("/v1/votes")).text()).trimEnd().split("\n")
  const told: Record<string, unknown>[] = lines.map((line) => JSON.parse(line))
  expect(header).toEqual(Object.keys(told[0] ?? {}))
  expect(rows).toEqual(
    told.map((row) => Object.values(row).map((value) => String(value ?? "").replace(/^[=+]/, "'$&"))),
  )
  expect(rows[0]?.[header.indexOf("comment")]).toMatch(/^'=/)
  expect(rows[1]?.[0]).toBe(voteId(2))
  expect(csv.replaceAll("\r\n", "")).not.toContain("\r")
})

test.each([
  ["text/csv", "", "text/csv"],
  ["text/csv, */*;q=0.1", "", "text/csv"],
  ["application/x-ndjson, text/csv;q=0.5", "", "application/x-ndjson"],
  ["*/*", "", "application/x-ndjson"],
  ["text/html", "", "application/x-ndjson"],
  ["text/csv", "format=ndjson", "application/x-ndjson"],
  ["application/x-ndjson", "format=csv", "text/csv"],
])("who accepts “%s” and asks “%s” is answered %s", async (accept, query, type) => {
  const { get, headers } = await openApi(worker)
  const response = await get(`/v1/votes?${query}`, { ...headers, accept })
  expect(response.headers.get("content-type")).toContain(type)
})

test("each page of a table has its header, and its Link asks for a table again", async () => {
  const { get, business } = await openApi(worker)
  const touchpointId = business.touchpointIds.checkout ?? 0
  await putVotes(
    worker.db,
    business.id,
    [1, 2, 3].map((number) => ({ touchpointId, number })),
  )
  const first = await get("/v1/votes?format=csv&limit=2")
  const second = await get(/<(.+)>/.exec(first.headers.get("link") ?? "")?.[1] ?? "")
  const [one, two] = [tableOf(await first.text()), tableOf(await second.text())]
  expect([one.length, two.length]).toEqual([3, 2])
  expect(two[0]).toEqual(one[0])
})
