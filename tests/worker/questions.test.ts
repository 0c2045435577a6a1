import * as v from "valibot"
import { expect, test } from "vitest"
import { AskedQuestion } from "../../shared/touchpoint.ts"
import { makeBusiness } from "../support/businesses.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

test.each([
  [{}, "E-mail addresses and phone or card numbers are hidden."],
  [{ masking: true }, "E-mail addresses and phone or card numbers are hidden."],
  [{ masking: false }, undefined],
])("under the policy %j, the question tells writers: %s", async (policy, hint) => {
  const { siteKey } = await makeBusiness(worker.db, { policy })
  const asked = await (await worker.fetch(`/v1/questions/${siteKey}/checkout`)).json()
  expect(v.parse(AskedQuestion, asked).hint).toBe(hint)
  expect(Object.keys(asked).includes("hint")).toBe(hint !== undefined)
})
