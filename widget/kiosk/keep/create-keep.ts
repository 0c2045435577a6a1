import type { Heartbeat } from "../../../shared/kiosk.ts"
import type { DeviceRow, HourRow, Loaded } from "./disk.ts"
import { votesLeftIn } from "./hours.ts"
import type { Keep, KeepHost, KeepState } from "./keep.ts"
import { createKeeper } from "./keeper.ts"
import { promised } from "./promised.ts"
import { createSender, type Standing } from "./sender.ts"
import { createSessionClock } from "./session-clock.ts"
import { type World, within } from "./world.ts"

const DISK_WAIT_MS = 5000
/** What the app reports of itself may hang in a browser's interface; a heartbeat goes without it. */
const REPORT_WAIT_MS = 1000

const NOTHING: Loaded = {
  stretches: [],
  hours: [],
  parked: { count: 0, why: null },
  tried: 0,
  device: {},
}

const iso = (at: number): string => new Date(at).toISOString()

export const createKeep = (world: World, host: KeepHost): Keep => {
  const { disk } = world
  const clock = createSessionClock(world)
  let device: DeviceRow = {}
  let sendsElsewhere = false
  let isTold = false
  /** Of the pairing that this run of the app shows, or showed last. */
  let shownKey = ""

  /** Many changes in one turn are told as one. */
  const changed = () => {
    if (isTold) return
    isTold = true
    queueMicrotask(() => {
      isTold = false
      host.changed()
    })
  }

  const load = async (): Promise<Loaded> => (await within(world, DISK_WAIT_MS, disk.load())) ?? NOTHING

  const { promise: ready, resolve: isReady } = promised<void>()
  const start = async () => {
    const mayRun = await world.alone(async () => {
      await ready
      if (sendsElsewhere) clock.learn((await load()).stretches, false)
      sendsElsewhere = false
      changed()
      await sender.run()
    })
    sendsElsewhere = !mayRun
    const loaded = await load()
    device = loaded.device
    shownKey = device.pairing?.key ?? ""
    clock.learn(loaded.stretches, sendsElsewhere)
    isReady()
  }
  const wake = () => {
    changed()
    sender.wake()
  }
  const keeper = createKeeper(world, clock, ready, () => shownKey, wake)

  const save = async (row: DeviceRow): Promise<boolean> => {
    const { tag } = await keeper.applied({ device: row })
    device = row
    changed()
    return tag === "done"
  }

  const state = async (): Promise<KeepState> => {
    await ready
    const loaded = await load()
    const key = device.pairing?.key
    const isMine = (row: { key: string }) => key === undefined || row.key === key
    const sum = (hours: readonly HourRow[]) => hours.reduce((total, hour) => total + votesLeftIn(hour), 0)
    const mine = keeper.inMemory().filter(isMine)
    const hours = loaded.hours.filter(isMine)
    const compacted = sum(hours)
    const all = (await within(world, DISK_WAIT_MS, disk.count())) ?? 0
    const onDisk = key === undefined ? all : ((await within(world, DISK_WAIT_MS, disk.count(key))) ?? 0)
    const [oldest] = (await within(world, DISK_WAIT_MS, disk.votes(0, 1, key))) ?? []
    const times = clock.times()
    const ages = [
      ...(oldest ? [times(oldest.stretch, oldest.vote.at)] : []),
      ...hours.map(({ stretch, first }) => times(stretch, first)),
      ...mine.map(({ stretch, vote }) => times(stretch, vote.at)),
    ]
    const { usage, quota } = (await within(world, REPORT_WAIT_MS, world.estimate())) ?? {}
    return {
      waiting: onDisk + mine.length + compacted,
      inMemory: mine.length,
      compacted,
      elsewhere:
        Math.max(0, all - onDisk) + keeper.inMemory().length - mine.length + sum(loaded.hours) - compacted,
      parked: loaded.parked.count,
      parkedWhy: loaded.parked.why,
      oldestAt: ages.length > 0 ? ages.reduce((least, at) => Math.min(least, at)) : null,
      usedBytes: usage ?? null,
      storageLeftBytes: quota === undefined || usage === undefined ? null : Math.max(0, quota - usage),
      clockErrorMs: clock.error() ?? null,
      heardAt: sender.heardAt(),
      standing: device.revoked ? "revoked" : device.pairing ? "paired" : "unpaired",
      sendsElsewhere,
    }
  }

  const standing: Standing = {
    pairing: () => device.pairing,
    isRevoked: () => device.revoked === true,
    headers: async (body) => {
      const { pairing, keys } = device
      const signature = pairing && (await world.sign(keys, body))
      return pairing && signature !== undefined
        ? { "Lovetap-Device": `${pairing.device}`, "Lovetap-Signature": signature }
        : undefined
    },
    heartbeat: async (sentAt) => {
      const { oldestAt, clockErrorMs, ...is } = await state()
      const report = (await within(world, REPORT_WAIT_MS, host.report())) ?? { version: "unknown" }
      const body: Heartbeat = {
        sentAt: iso(sentAt),
        config: device.pairing?.config.version ?? "",
        state: {
          ...report,
          waiting: is.waiting,
          compacted: is.compacted,
          parked: is.parked,
          oldestAt: oldestAt === null ? null : iso(Math.max(0, oldestAt)),
          storageLeftBytes: is.storageLeftBytes,
          usedBytes: is.usedBytes,
          clockErrorMs: Math.round(clockErrorMs ?? 0),
        },
      }
      return JSON.stringify(body)
    },
    heard: (answer) => host.heard(answer),
    revoked: async (id) => {
      if (!device.revoked && device.pairing?.device === id) await save({ ...device, revoked: true })
    },
    wipe: async () => {
      await save({ revoked: true })
    },
  }
  const sender = createSender(world, clock, keeper, standing, changed)
  start()

  return {
    keep: keeper.keep,
    holdBack: keeper.holdBack,
    amend: keeper.amend,
    undo: keeper.undo,
    state,
    pairing: async () => {
      await ready
      return device.revoked ? undefined : device.pairing
    },
    makeKey: async () => {
      await ready
      await world.persist()
      const made = await world.makeKey()
      if (!made || !(await save({ keys: made.keys }))) return undefined
      return made.publicKey
    },
    pair: async ({ device: id, key, config, now: at }) => {
      const { keys } = device
      clock.heard(Date.parse(at))
      const isSaved = await save({ keys, pairing: { device: id, key, config } })
      shownKey = key
      sender.hurry()
      return isSaved
    },
    apply: async (config) => {
      const { pairing } = device
      return pairing !== undefined && save({ ...device, pairing: { ...pairing, config } })
    },
    sendNow: () => sender.hurry(),
    wipe: async () => {
      await save({})
    },
  }
}
