import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { readTally, tallyPlaywright, tallyVitest, withExit } from "../support/test-reports.ts"

describe("vitest's report", () => {
  const report = (statuses: string[], fileStatus = "passed") => ({
    numPassedTests: statuses.filter((status) => status === "passed").length,
    numFailedTests: statuses.filter((status) => status === "failed").length,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [{ status: fileStatus, assertionResults: statuses.map((status) => ({ status })) }],
  })

  test("counts test cases", () => {
    expect(tallyVitest(report(["passed", "passed", "failed"], "failed"))).toEqual({
      passed: 2,
      failed: 1,
      skipped: 0,
    })
  })

  test("counts a file that could not be loaded as one failure", () => {
    expect(tallyVitest(report([], "failed")).failed).toBe(1)
  })

  test("is refused when it is not vitest's", () => {
    expect(() => tallyVitest({ passed: 3 })).toThrow()
  })
})

describe("Playwright's report", () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }

  test("counts a flaky test as failed", () => {
    expect(tallyPlaywright({ stats, errors: [] })).toEqual({ passed: 5, failed: 2, skipped: 2 })
  })

  test("counts errors outside tests", () => {
    expect(tallyPlaywright({ stats, errors: [{ message: "cannot load" }] }).failed).toBe(3)
  })
})

describe("a report's file", () => {
  const oneFailure = { passed: 0, failed: 1, skipped: 0 }
  const whole = JSON.stringify({
    stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 2 },
    errors: [],
  })
  let folder = ""
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "lovetap-reports-"))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const readBack = (text: string) => {
    const file = join(folder, "browser.json")
    writeFileSync(file, text)
    return readTally(file, tallyPlaywright)
  }

  test("is counted when it is whole", () => {
    expect(readBack(whole)).toEqual({ passed: 5, failed: 0, skipped: 2 })
  })

  test("counts one failure when the run was killed while writing it", () => {
    for (const end of [0, 1, whole.length - 1]) expect(readBack(whole.slice(0, end))).toEqual(oneFailure)
  })

  test("counts one failure when it is another program's", () => {
    expect(readBack("{}")).toEqual(oneFailure)
  })

  test("counts one failure when it was never written", () => {
    expect(readTally(join(folder, "none.json"), tallyPlaywright)).toEqual(oneFailure)
  })
})

describe("how a run ended", () => {
  const allPassed = { passed: 4, failed: 0, skipped: 0 }

  test("a run that crashed after its tests passed counts one failure", () => {
    expect(withExit(allPassed, false)).toEqual({ passed: 4, failed: 1, skipped: 0 })
    expect(withExit(allPassed, true)).toEqual(allPassed)
  })

  test("a run with failed tests is not counted twice for ending badly", () => {
    expect(withExit({ ...allPassed, failed: 2 }, false).failed).toBe(2)
  })
})
