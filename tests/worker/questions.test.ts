import * as v from "valibot"
import { expect, test } from "vitest"
import { AskedQuestion } from "../../shared/touchpoint.ts"
import { makeBusiness } from "../support/businesses.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

test.each([
  [{}, true],
  [{ masking: true }, true],
  [{ masking: false }, undefined],
])("under the policy %j, the question says that comments are masked: %s", async (policy, masked) => {
  const { siteKey } = await makeBusiness(worker.db, { policy })
  const asked = await (await worker.fetch(`/v1/questions/${siteKey}/checkout`)).json()
  expect(v.parse(AskedQuestion, asked).masked).toBe(masked)
  expect(Object.keys(asked).includes("masked")).toBe(masked !== undefined)
})
