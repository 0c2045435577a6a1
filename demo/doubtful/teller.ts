import * as v from "valibot"
import { Slug } from "../../shared/ids.ts"
import { localTime } from "../../shared/local-time.ts"
import type { HeldRule } from "../../shared/outcome.ts"
import type { Channel, Face } from "../../shared/vote.ts"
import { CAFE_LUMEN } from "../business.ts"
import { mulberry32, seedOf } from "../random.ts"
import { mintVoteId } from "../vote-id.ts"
import type { Sender, SentVote } from "./past-event.ts"

/** The café's own site, as the demo serves it, and the tablets, which open a file. */
export const SITE_ORIGIN = "http://localhost:8788"
export const TABLET_ORIGIN = "null"

interface Words {
  reason?: string
  comment?: string
}
interface Tap extends Words {
  reaction: Face
  /** By the sender's clock; epoch ms. */
  tappedAt: number
}

/** How many tap which face, and what some of them say, the newest first. */
export interface Crowd {
  love: number
  hate: number
  words?: Partial<Record<Face, readonly Words[]>>
}

/** One vote of a story. What is absent is null, or the web. */
interface Told extends Tap {
  touchpoint: string
  held: HeldRule | null
  /** Absent: at once. */
  receivedAt?: number
  sender: Sender
  channel?: Channel
  place?: string
  page?: string
}

/** Tells a story's votes: the same ones for the same name and times. */
export const teller = (name: string) => {
  const random = mulberry32(seedOf(name))
  return {
    vote: ({ touchpoint, tappedAt, receivedAt = tappedAt, sender, ...told }: Told): SentVote => {
      const at = Math.min(tappedAt, receivedAt)
      return {
        touchpoint: v.parse(Slug, touchpoint),
        id: mintVoteId(random, tappedAt),
        rev: 1,
        reaction: told.reaction,
        held: told.held,
        channel: told.channel ?? "web",
        place: told.place ?? "",
        at,
        clockError: 0,
        ...localTime(CAFE_LUMEN.timeZone, at),
        reason: told.reason ?? null,
        comment: told.comment ?? null,
        contact: null,
        lang: "en",
        page: told.page ?? null,
        tappedAt,
        receivedAt,
        sender,
      }
    },
    /**
     * So many taps of each face between two moments (epoch ms), in order. The newest of each face say something: they
     * are the ones that the console shows first.
     */
    taps: (from: number, to: number, { love, hate, words }: Crowd): Tap[] => {
      const when = () => from + Math.floor(random.next() * (to - from))
      const those = (reaction: Face, count: number): Tap[] =>
        Array.from({ length: count }, when)
          .sort((one, other) => other - one)
          .map((tappedAt, index) => ({ tappedAt, reaction, ...words?.[reaction]?.[index] }))
      return [...those("love", love), ...those("hate", hate)].sort(
        (one, other) => one.tappedAt - other.tappedAt,
      )
    },
  }
}
