import { expect, test } from "vitest"
import { createKeep } from "../../widget/kiosk/keep/create-keep.ts"
import { createFakeDisk } from "../chaos/kiosk/fake-disk.ts"
import { createFakeServer } from "../chaos/kiosk/fake-server.ts"
import { createTablet, STARTED_AT, signatureOf } from "../chaos/kiosk/fake-tablet.ts"
import { createTime } from "../chaos/outbox/virtual-time.ts"
import { kioskConfig } from "../support/kiosk-config.ts"
import { seededRandom } from "../support/seeded-random.ts"

const MINUTE_MS = 60_000
const [CAFE, BAKERY] = ["lt_cafe", "lt_bakery"]

const setUp = async () => {
  const random = seededRandom(1)
  const time = createTime()
  const disk = createFakeDisk(time, random.fork())
  const server = createFakeServer(random.fork(), signatureOf)
  const tablet = createTablet(time, random.fork(), disk, server, createKeep)
  let run = tablet.start()
  let taps = 0
  const had = async <Value>(work: Promise<Value>): Promise<Value> => {
    let isOver = false
    work.then(() => {
      isOver = true
    })
    while (!isOver) await time.pass(time.now() + 100)
    return work
  }
  const pass = (minutes: number) => time.pass(time.now() + minutes * MINUTE_MS)
  return {
    disk,
    server,
    pass,
    pair: async (key: string) => {
      await had(run.keep.makeKey())
      const now = new Date(STARTED_AT + time.now()).toISOString()
      const answer = { device: key === CAFE ? 1 : 2, key, config: kioskConfig(), now }
      expect(await had(run.keep.pair(answer as Parameters<typeof run.keep.pair>[0]))).toBe(true)
    },
    unpair: () => had(run.keep.wipe()),
    tap: (count: number) =>
      had(
        Promise.all(
          Array.from({ length: count }, () => {
            taps += 1
            const id = `00000000-0000-7000-8000-${taps.toString(16).padStart(12, "0")}`
            const at = STARTED_AT + time.now()
            return run.keep.keep({ id, touchpoint: "checkout", reaction: "love", at }, 0)
          }),
        ),
      ),
    restart: () => {
      tablet.kill(run)
      run = tablet.start()
    },
    state: () => had(run.keep.state()),
    sentTo: (key: string) => [...server.votes.values()].filter((vote) => vote.key === key).length,
  }
}

test("votes go to the business they were tapped for, and wait until the kiosk is its again", async () => {
  const kiosk = await setUp()
  await kiosk.pair(CAFE)
  kiosk.server.weather = "offline"
  await kiosk.tap(600)
  await kiosk.unpair()
  expect(await kiosk.state()).toMatchObject({ waiting: 600, elsewhere: 0 })

  await kiosk.pair(BAKERY)
  await kiosk.tap(2)
  kiosk.server.weather = "fair"
  await kiosk.pass(5)
  expect([kiosk.sentTo(CAFE), kiosk.sentTo(BAKERY)]).toEqual([0, 2])
  expect(await kiosk.state()).toMatchObject({ waiting: 0, elsewhere: 600, oldestAt: null })

  kiosk.restart()
  await kiosk.pass(5)
  expect(kiosk.sentTo(CAFE)).toBe(0)

  await kiosk.pair(CAFE)
  await kiosk.pass(5)
  expect([kiosk.sentTo(CAFE), kiosk.sentTo(BAKERY)]).toEqual([600, 2])
  expect(await kiosk.state()).toMatchObject({ waiting: 0, elsewhere: 0 })
})

test("hourly counts, and what the disk refuses, go nowhere else either", async () => {
  const kiosk = await setUp()
  await kiosk.pair(CAFE)
  kiosk.server.weather = "offline"
  await kiosk.tap(10)
  await kiosk.pass(70)
  kiosk.disk.quotaBytes = 3200
  await kiosk.tap(1)
  expect(await kiosk.state()).toMatchObject({ waiting: 11, compacted: 10 })

  await kiosk.pair(BAKERY)
  kiosk.server.weather = "fair"
  await kiosk.pass(5)
  expect([kiosk.sentTo(CAFE), kiosk.sentTo(BAKERY)]).toEqual([0, 0])
  expect(await kiosk.state()).toMatchObject({ waiting: 0, compacted: 0, elsewhere: 11 })

  await kiosk.pair(CAFE)
  kiosk.server.weather = "offline"
  kiosk.disk.refuses = true
  await kiosk.tap(1)
  expect(await kiosk.state()).toMatchObject({ waiting: 12, inMemory: 1 })
  kiosk.disk.refuses = false
  await kiosk.pair(BAKERY)
  kiosk.disk.refuses = true
  kiosk.server.weather = "fair"
  await kiosk.pass(5)
  expect([kiosk.sentTo(CAFE), kiosk.sentTo(BAKERY)]).toEqual([0, 0])

  kiosk.disk.refuses = false
  await kiosk.pair(CAFE)
  await kiosk.pass(5)
  expect([kiosk.sentTo(CAFE), kiosk.sentTo(BAKERY)]).toEqual([12, 0])
})
