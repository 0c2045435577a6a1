import { expect, test } from "vitest"
import { isDeadLetters } from "../../worker/collect/queue.ts"
import { readHouse } from "../support/house-files.ts"

const CONFIG = readHouse("wrangler.toml")
const named = (key: string) =>
  Array.from(CONFIG.matchAll(new RegExp(`^${key} = "(.+)"$`, "gm")), ([, name]) => name ?? "")

test("the queue of dead letters is known by its name, is consumed, and is no other", () => {
  const dead = named("dead_letter_queue")
  expect(dead.filter(isDeadLetters)).toEqual(dead)
  // Nothing of it where the queue's block was taken out of wrangler.toml.
  expect(named("queue").filter(isDeadLetters)).toEqual(dead)
})
