import { basename } from "node:path"
import { BaseSequencer, type TestSpecification } from "vitest/node"

/** Files that take many seconds. One of them begun last leaves a core idle until it ends. */
const LONGEST = [
  "ledger-model.test.ts",
  "votes-fuzz.test.ts",
  "access-matrix.test.ts",
  "console-inert.test.ts",
  "open-business.test.ts",
  "reopen-business.test.ts",
  "page-weights.test.ts",
  "package.test.ts",
]

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = LONGEST.indexOf(basename(moduleId))
  return place < 0 ? LONGEST.length : place
}

/** The longest files first; which file comes when changes nothing but the time that all of them take. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => placeOf(one) - placeOf(other))
  }
}
