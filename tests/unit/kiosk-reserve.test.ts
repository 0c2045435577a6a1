import { expect, test } from "vitest"
import { createKeep } from "../../widget/kiosk/keep/create-keep.ts"
import { createFakeDisk } from "../chaos/kiosk/fake-disk.ts"
import { createFakeServer } from "../chaos/kiosk/fake-server.ts"
import { createTablet, STARTED_AT, signatureOf } from "../chaos/kiosk/fake-tablet.ts"
import { createTime } from "../chaos/outbox/virtual-time.ts"
import { seededRandom } from "../support/seeded-random.ts"

const HOUR_MS = 3_600_000

/** Taps on a kiosk whose disk takes nothing at all until the reserve is given up: so Chromium is. */
const tapOnFullDisk = async (hasReserve: boolean) => {
  const random = seededRandom(1)
  const time = createTime()
  const disk = createFakeDisk(time, random.fork())
  const server = createFakeServer(random.fork(), signatureOf)
  const { keep } = createTablet(time, random.fork(), disk, server, createKeep).start()
  let taps = 0
  const tap = async () => {
    taps += 1
    const id = `00000000-0000-7000-8000-${taps.toString(16).padStart(12, "0")}`
    const kept = keep.keep(
      { id, touchpoint: "checkout", reaction: "love", at: STARTED_AT + time.now() },
      4000,
    )
    await time.pass(time.now() + HOUR_MS)
    return kept
  }
  for (let tapped = 0; tapped < 10; tapped += 1) await tap()
  disk.quotaBytes = 0
  disk.isStrict = true
  disk.freeReserve = () => {
    const isThere = hasReserve && disk.quotaBytes === 0
    if (isThere) disk.quotaBytes = 10_000
    return isThere
  }
  return { whereabouts: await tap(), inHours: disk.hours.size }
}

test("a disk that won't even have votes counted gets the reserve's room", async () => {
  expect(await tapOnFullDisk(true)).toEqual({ whereabouts: "disk", inHours: 10 })
})

test("without one the vote is in memory, and that is said", async () => {
  expect(await tapOnFullDisk(false)).toEqual({ whereabouts: "memory", inHours: 0 })
})
