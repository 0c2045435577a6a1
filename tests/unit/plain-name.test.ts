import * as v from "valibot"
import { expect, test } from "vitest"
import { PlainName } from "../../shared/plain-name.ts"

test.each([
  ["  Ana Duarte ", "Ana Duarte"],
  ["Ana\u200b Duarte\u2060", "Ana Duarte"],
  ["\u202eetrauD anA\u202c", "etrauD anA"],
  ["\u2067Ana\u2069", "Ana"],
  ["Ana\r\nBcc: all@x.example", "Ana Bcc: all@x.example"],
  ["Ana\u0000\u0085\u2028Duarte", "Ana Duarte"],
  ["نام\u200cخانوادگی", "نام\u200cخانوادگی"],
  ["👩\u200d🔧", "👩\u200d🔧"],
  ["\ud800Ana", "\ufffdAna"],
  ["x".repeat(80), "x".repeat(80)],
])("the name %j is kept as %j", (typed, kept) => {
  expect(v.parse(PlainName, typed)).toBe(kept)
})

test.each(["", " ", "\u200b", "\u200d", "\u3164\u2800", "\u202e\u2066", "\t\n", "x".repeat(81), undefined])(
  "%j is no name",
  (typed) => {
    expect(v.safeParse(PlainName, typed).success).toBe(false)
  },
)
