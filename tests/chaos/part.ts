import type { Bundle } from "../support/bundle-worker.ts"
import type { CrowdTally } from "./crowd.ts"
import type { PartName } from "./options.ts"
import type { Told } from "./told.ts"
import type { Verdict } from "./verdict.ts"
import type { Blows } from "./workers/climate.ts"

/** What a part is given to run with. */
export interface PartSetting {
  bundle: Bundle
  /** Its own; databases are kept there. */
  folder: string
  kills: number
  writers: number
  seed: number
}

/** Something that must not be, and where it was found. */
export type Finding = readonly [what: string, found: readonly unknown[]]

/** What one part of the run came to. */
export interface PartResult {
  part: PartName
  title: string
  seed: number
  tapped: number
  /** What was done to the collector: every kind that was to fall, and how often it did. */
  blows: Blows
  tally: CrowdTally
  /** What the customers were told, over all touchpoints. */
  told: Told
  verdict: Verdict
  /** What has to do with the answers and the collector's own figures; `verdict` has to do with the ledger. */
  identity: Finding[]
}

/** A run with fewer resends than this has not tried what it is for. */
export const RESENT_SHARE_MIN = 0.3

export const resentShare = ({ tally }: PartResult): number => tally.resent / tally.votesSent

/** Everything that was looked for, found or not. */
export const findingsOf = ({ verdict, identity, tally, tapped }: PartResult): Finding[] => [
  ["lost: acknowledged, not in the ledger", verdict.lost],
  ["doubled: in the ledger twice", verdict.doubled],
  ["called new twice", verdict.calledNewTwice],
  ["stale: at a rev below the acknowledged", verdict.stale],
  ["altered: a reaction its rev never had", verdict.altered],
  ["misplaced: at another touchpoint or business", verdict.misplaced],
  ["invented: never sent", verdict.invented],
  ["counters that differ from a recount", verdict.miscounted],
  ...identity,
  ["answers no valid vote may get", tally.wrongAnswers],
  [
    "never acknowledged",
    verdict.acknowledged === tapped ? [] : [`${tapped - verdict.acknowledged} of ${tapped}`],
  ],
]

/** What a run must have tried before it may say that nothing was found. */
export const notTried = (result: PartResult): string[] => [
  ...(result.tapped === 0 ? ["nobody voted"] : []),
  ...(resentShare(result) < RESENT_SHARE_MIN ? ["too few votes were resent"] : []),
  ...Object.entries(result.blows).flatMap(([kind, times]) =>
    times === 0 ? [`“${kind}” never happened`] : [],
  ),
  ...(Object.keys(result.verdict.held).length === 0 ? ["no vote was held"] : []),
]

export const isClean = (result: PartResult): boolean =>
  findingsOf(result).every(([, found]) => found.length === 0) && notTried(result).length === 0
