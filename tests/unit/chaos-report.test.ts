import { expect, test } from "vitest"
import { findingsOf, isClean, notTried, type PartResult } from "../chaos/part.ts"

/** A run that tried everything and found nothing. */
const clean = (): PartResult => ({
  part: "kills",
  title: "",
  seed: 1,
  tapped: 10,
  blows: { SIGKILL: 3 },
  tally: {
    requests: 5,
    answered: 5,
    broken: 0,
    putOff: 0,
    votesSent: 20,
    resent: 8,
    amendments: 2,
    undos: 1,
    wrongAnswers: [],
  },
  told: { received: 20, counted: 9, duplicate: 10, held: 1, queued: 0, rejected: 0 },
  verdict: {
    ledgerRows: 10,
    held: { "unknown-touchpoint": 1 },
    acknowledged: 10,
    lost: [],
    doubled: [],
    calledNewTwice: [],
    stale: [],
    altered: [],
    misplaced: [],
    invented: [],
    miscounted: [],
  },
  identity: [["intake: received ≠ its parts", []]],
})

test("a run that tried everything and found nothing is clean", () => {
  expect(isClean(clean())).toBe(true)
})

test("anything found makes a run unclean, whatever it is", () => {
  const lists = [
    "lost",
    "doubled",
    "calledNewTwice",
    "stale",
    "altered",
    "misplaced",
    "invented",
    "miscounted",
  ] as const
  const results = lists.map(
    (list): PartResult => ({ ...clean(), verdict: { ...clean().verdict, [list]: ["x"] } }),
  )
  results.push({ ...clean(), identity: [["intake: received ≠ its parts", ["x"]]] })
  results.push({ ...clean(), tally: { ...clean().tally, wrongAnswers: ["500"] } })
  results.push({ ...clean(), tapped: 11 })
  expect(results.map(isClean)).toEqual(results.map(() => false))
  expect(results.map((result) => findingsOf(result).filter(([, found]) => found.length > 0).length)).toEqual(
    results.map(() => 1),
  )
})

test("a run that did not try what it is for proves nothing", () => {
  const results: PartResult[] = [
    { ...clean(), blows: { SIGKILL: 0 } },
    { ...clean(), tally: { ...clean().tally, resent: 5 } },
    { ...clean(), verdict: { ...clean().verdict, held: {} } },
  ]
  expect(results.map((result) => notTried(result).length)).toEqual([1, 1, 1])
  expect(results.map(isClean)).toEqual([false, false, false])
})
