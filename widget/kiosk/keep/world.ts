import type { DeviceKey } from "../../../shared/kiosk.ts"
import type { Answer } from "../../send/answer.ts"
import type { Disk } from "./disk.ts"

/** What came back, and when by the server's clock, where a header told. */
export interface Heard extends Answer {
  /** The `Date` header as it came. */
  date: string | null
}

/** The device's key pair: the public half to show, the rest only to hand back. */
export interface MadeKey {
  keys: unknown
  publicKey: DeviceKey
}

/** All that the keep knows of the world. Nothing in here rejects. */
export interface World {
  disk: Disk
  /** Epoch ms of this device, right or wrong. */
  now(): number
  /** Ms by a clock that nobody sets; begins anywhere, stands still while the device sleeps. */
  mono(): number
  /** 0 ≤ x < 1. */
  random(): number
  wait(ms: number): Promise<unknown>
  /** Calls back each time the network is said to be back. */
  whenOnline(run: () => void): void
  uuid(): string
  /** SHA-256. */
  digest(text: string): Promise<Uint8Array>
  makeKey(): Promise<MadeKey | undefined>
  /** base64url of ECDSA over the text's bytes; undefined: this key can't sign. */
  sign(keys: unknown, text: string): Promise<string | undefined>
  /** One attempt; undefined: no answer. */
  post(path: string, body: string, headers: Record<string, string>): Promise<Heard | undefined>
  /**
   * Runs it for good while no other tab of this browser runs its own. Resolves with whether it may at once; else it begins
   * when the other tab has gone.
   */
  alone(run: () => Promise<void>): Promise<boolean>
  /** Asks that what is kept is not cleared by the browser itself. */
  persist(): Promise<unknown>
  /** Room on the disk for when it is full: `hold` takes it where there is any, `free` says whether there was some to give up. */
  reserve: { hold(): Promise<void>; free(): Promise<boolean> }
  estimate(): Promise<{ usage?: number; quota?: number } | undefined>
}

/** At most so long, whatever the world does. */
export const within = <Value>(
  { wait }: Pick<World, "wait">,
  ms: number,
  work: Promise<Value>,
): Promise<Value | undefined> => Promise.race([work, wait(ms).then(() => undefined)])
