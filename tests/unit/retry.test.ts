import { expect, test, vi } from "vitest"
import { retrying } from "../../worker/store/retry.ts"

const LOST = new Error("D1_ERROR: Network connection lost.")

const pacing = () => {
  const waits: number[] = []
  return { waits, sleep: async (ms: number) => void waits.push(ms), random: () => 0.5 }
}

test("a passing error is tried again, after waits that double", async () => {
  const write = vi.fn().mockRejectedValueOnce(LOST).mockRejectedValueOnce(LOST).mockResolvedValue("stored")
  const { waits, ...parts } = pacing()
  expect(await retrying(write, parts)).toBe("stored")
  expect(waits).toEqual([50, 100])
})

test("after four attempts the error is the caller's", async () => {
  const write = vi.fn().mockRejectedValue(LOST)
  await expect(retrying(write, pacing())).rejects.toBe(LOST)
  expect(write).toHaveBeenCalledTimes(4)
})

test("an error that repeating can't help is thrown at once", async () => {
  const bug = new Error("D1_ERROR: no such table: votes")
  const write = vi.fn().mockRejectedValue(bug)
  await expect(retrying(write, pacing())).rejects.toBe(bug)
  expect(write).toHaveBeenCalledTimes(1)
})
