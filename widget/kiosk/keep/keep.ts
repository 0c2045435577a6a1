import type { DeviceKey, Heartbeat, HeartbeatAnswer, KioskConfig, PairAnswer } from "../../../shared/kiosk.ts"
import type { Face } from "../../../shared/vote.ts"

/** A tap, as the kiosk's screen hands it over. */
export interface KioskVote {
  /** A UUIDv7 minted at the tap. */
  id: string
  touchpoint: string
  place?: string
  reaction: Face
  /** Epoch ms of this device at the tap, right or wrong. */
  at: number
  lang?: string
  /** Tapped while the kiosk was locked: kept and sent like every other, held by the server. */
  hasty?: true
  reason?: string
  comment?: string
  contact?: string
}

/** What a customer adds, each time whole: what is left out is taken back. `reaction`: they changed their mind. */
export interface Added {
  reaction?: Face
  reason?: string
  comment?: string
  contact?: string
}

/**
 * Where a vote has come to: `disk`, it survives everything but the disk; `memory`, the disk refuses it, and it lives as
 * long as the app does, unless it can be written or sent before.
 */
export type Whereabouts = "disk" | "memory"

/** What this device knows of its pairing. */
export interface Pairing {
  device: number
  key: string
  config: KioskConfig
}

/** How the kiosk is, for its settings and for the heartbeat. Everything is counted in votes, not in rows. */
export interface KeepState {
  /**
   * On this device and not answered for: on the disk, in memory, and in hourly counts. Neither parked ones are among them
   * nor, while the device is paired, those of another business.
   */
  waiting: number
  /** Of them, the ones that the disk refuses. */
  inMemory: number
  /** Of them, the ones that are kept as hourly counts, because the disk was full. */
  compacted: number
  /** Tapped for another business, before this device was paired with this one: they wait until it is that one's again. */
  elsewhere: number
  /** Refused for good by the server: they rest on the disk. */
  parked: number
  /** What was said of the one that was parked last. */
  parkedWhy: string | null
  /** Epoch ms of the oldest waiting vote's tap, clock error taken out as far as it is known. */
  oldestAt: number | null
  usedBytes: number | null
  storageLeftBytes: number | null
  /** The server's time less this device's; null: not heard yet since the app started, or since the clock jumped. */
  clockErrorMs: number | null
  /** Epoch ms of the server at the last answer; null: none since the app started. */
  heardAt: number | null
  /** `revoked`: removed in the console; key and pairing go as soon as what waits has been sent, or can't be. */
  standing: "unpaired" | "paired" | "revoked"
  /** Another tab of this device sends. */
  sendsElsewhere: boolean
}

/** The heartbeat's body but for what the keep knows itself. */
export type Report = Pick<Heartbeat["state"], "version" | "battery">

/** What the app hands over; `openKeep` does the rest. Nothing in here may reject. */
export interface KeepHost {
  /** For the heartbeat, each time anew. */
  report(): Promise<Report>
  /** An answer to a heartbeat, not yet held against the contract: the app keeps a config that it can read with `apply`. */
  heard(answer: HeartbeatAnswer): void
  /** Something of the state may have changed: ask for it. Many changes come as one. */
  changed(): void
}

/** The kiosk's durable core. Nothing in here rejects. */
export interface Keep {
  /**
   * Puts a vote on the disk, and sends it once it is final, which is `undoMs` from now; a crash in between leaves it
   * final. Resolves when it is on the disk, or the disk refuses it.
   */
  keep(vote: KioskVote, undoMs: number): Promise<Whereabouts>
  /** Holds the vote back for so much longer from now: its customer is still writing. */
  holdBack(id: string, ms: number): void
  /** Changes a vote of the last ten minutes, sent or not. False: it is not known any more. */
  amend(id: string, added: Added): Promise<boolean>
  /** Takes back a vote of the last ten minutes: it goes from the disk, or where it was sent, it is sent as “none”. */
  undo(id: string): Promise<boolean>
  state(): Promise<KeepState>
  /** Undefined: not paired, or revoked. As it was when the app started, then as `pair` and `apply` left it. */
  pairing(): Promise<Pairing | undefined>
  /**
   * Makes the device's key, which can't be taken out of the browser, and asks for storage that is not cleared by itself.
   * Its public half goes into the pairing request. Undefined: this browser can keep no key.
   */
  makeKey(): Promise<DeviceKey | undefined>
  /** Keeps what the pairing request was answered with, and begins to send. False: the disk refuses it. */
  pair(answer: PairAnswer): Promise<boolean>
  /** Keeps a newer config. */
  apply(config: KioskConfig): Promise<boolean>
  /** A heartbeat now, and what waits after it, as if the network had just come back. Retry-After is still waited out. */
  sendNow(): void
  /** Forgets key and pairing; votes that wait stay. */
  wipe(): Promise<void>
}
