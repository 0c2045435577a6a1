import type { KioskConfig } from "../../../shared/kiosk.ts"
import type { Face, Reaction } from "../../../shared/vote.ts"
import type { KioskVote } from "./keep.ts"
import type { Stretch } from "./true-time.ts"

/** A vote as it lies on the disk. */
export interface VoteRow {
  /** The order of taps, whatever any clock says; given by the disk. Undefined: in memory only. */
  seq?: number
  /** Goes up with each change, sent or not, so that an answer for one state never deletes a later one. */
  rev: number
  /** Site key of the business it was tapped for: it goes to nobody else. */
  key: string
  /** Of the clock that `vote.at` was read from. */
  stretch: number
  vote: Omit<KioskVote, "reaction"> & { reaction: Reaction }
  /** It may have been sent under its id already: it must never be counted under another. */
  tried?: true
}

/** Votes of one kind within an hour's row. */
export interface HourCount {
  reaction: Face
  hasty?: true
  reason?: string
  n: number
}

/**
 * Votes of one hour, of which only the numbers are left. Each has an id for ever, made of the seed and its place in the
 * row: sent again it is a duplicate.
 */
export interface HourRow {
  seed: string
  key: string
  stretch: number
  touchpoint: string
  place?: string
  /** Epoch ms of the device: between the first and the last tap they are spread evenly. */
  first: number
  last: number
  /** Those that count before the hasty ones. */
  counts: HourCount[]
  /** So many, from the first on, have been answered. */
  done: number
}

/** A vote that was refused for good. */
export interface ParkedRow {
  id: string
  why: string
  /** Epoch ms of the device. */
  since: number
  row: VoteRow
}

/** The pairing; the key stays even where nothing else is known yet. */
export interface DeviceRow {
  /** What `makeKey` made: only the browser can use it. */
  keys?: unknown
  pairing?: { device: number; key: string; config: KioskConfig }
  revoked?: true
}

/** A row at the state it was read in. */
export interface Seen {
  seq: number
  rev: number
}

/** What one transaction does. All of it, or nothing. */
export interface Changes {
  /** These must still be as they were seen; else nothing is done. */
  need?: readonly Seen[]
  /** And none of them may have been tried. */
  untried?: boolean
  /** Goes where it is still as it was seen; else it stays. */
  drop?: readonly Seen[]
  votes?: readonly VoteRow[]
  hours?: readonly HourRow[]
  dropHours?: readonly string[]
  parked?: readonly ParkedRow[]
  stretches?: readonly Stretch[]
  dropStretches?: readonly number[]
  /** Votes up to this number may have been sent. Never goes down. */
  tried?: number
  device?: DeviceRow
}

/** `seqs`: of `votes`, in their order. `changed`: what was needed is not so any more. `full`: no room. */
export type Applied =
  | { tag: "done"; seqs: number[] }
  | { tag: "changed" }
  | { tag: "full" }
  | { tag: "refused" }

/** All but the votes: there are few of them. */
export interface Loaded {
  stretches: Stretch[]
  hours: HourRow[]
  parked: { count: number; why: string | null }
  tried: number
  device: DeviceRow
}

/** One database, shared by the tabs of this browser. Nothing rejects. */
export interface Disk {
  apply(changes: Changes): Promise<Applied>
  /** In their order from `from` on, at most so many, of one business or of all; undefined: the disk can't be read. */
  votes(from: number, most: number, key?: string): Promise<VoteRow[] | undefined>
  count(key?: string): Promise<number | undefined>
  load(): Promise<Loaded | undefined>
}
