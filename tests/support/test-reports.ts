import { readFileSync } from "node:fs"
import * as v from "valibot"

/** How many test cases of a run ended how. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
}

const VitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  testResults: v.array(
    v.object({ status: v.string(), assertionResults: v.array(v.object({ status: v.string() })) }),
  ),
})

/** A file that could not even be loaded has no failed test of its own; it counts as one. */
export const tallyVitest = (report: unknown): Tally => {
  const { testResults, ...counts } = v.parse(VitestReport, report)
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
  )
  return {
    passed: counts.numPassedTests,
    failed: counts.numFailedTests + brokenFiles.length,
    skipped: counts.numPendingTests + counts.numTodoTests,
  }
}

const PlaywrightReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }),
  errors: v.array(v.unknown()),
})

/** A flaky test is a failed one; errors outside tests (a file that does not load) count one each. */
export const tallyPlaywright = (report: unknown): Tally => {
  const { stats, errors } = v.parse(PlaywrightReport, report)
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}

/** A run that ended badly without naming a failed test has failed all the same: once. */
export const withExit = (tally: Tally, exitedWell: boolean): Tally =>
  exitedWell || tally.failed > 0 ? tally : { ...tally, failed: 1 }

/**
 * A run's report. One that is missing, cut off or not understood comes from a runner that crashed or was killed: no test
 * of it is known to have passed, and the run has failed once.
 */
export const readTally = (file: string, tally: (report: unknown) => Tally): Tally => {
  try {
    return tally(JSON.parse(readFileSync(file, "utf8")))
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
