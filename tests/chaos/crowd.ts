import type { SeededRandom } from "../support/seeded-random.ts"
import { SITE_KEYS } from "./shops.ts"
import type { ToldBook } from "./told.ts"
import type { BookedVote } from "./vote-book.ts"
import { write } from "./writer.ts"

/** What all writers share. */
export interface Crowd {
  url: () => Promise<URL>
  /** The votes of each business. */
  books: ReadonlyMap<string, BookedVote[]>
  told: ToldBook
  tally: CrowdTally
  /** Told after every answer that acknowledges something. */
  onAnswer: () => void
  /** Once true, writers tap no more and only deliver what is not acknowledged yet. */
  isOver: () => boolean
}

export interface CrowdTally {
  requests: number
  answered: number
  /** No answer: the connection broke, or none came in time. */
  broken: number
  /** 429 or 503: not stored, and said so. */
  putOff: number
  votesSent: number
  resent: number
  amendments: number
  undos: number
  /** Answers that no valid vote may get. */
  wrongAnswers: string[]
}

/** What the customers are left with when all is over. */
export interface CrowdResult {
  book: BookedVote[]
  told: ToldBook
  tally: CrowdTally
}

/** Resolves when the crowd has had so many more answers. */
export const answers = (crowd: Crowd, count: number) =>
  new Promise<void>((resolve) => {
    let left = count
    crowd.onAnswer = () => {
      left -= 1
      if (left <= 0) resolve()
    }
  })

/** Sets writers on the collector while it is tormented; afterwards everything tapped is acknowledged. */
export const underLoad = async (
  { url, writers, random }: { url: Crowd["url"]; writers: number; random: SeededRandom },
  torment: (crowd: Crowd, random: SeededRandom) => Promise<void>,
): Promise<CrowdResult> => {
  let over = false
  const crowd: Crowd = {
    url,
    books: new Map(SITE_KEYS.map((key) => [key, []])),
    told: new Map(),
    tally: {
      requests: 0,
      answered: 0,
      broken: 0,
      putOff: 0,
      votesSent: 0,
      resent: 0,
      amendments: 0,
      undos: 0,
      wrongAnswers: [],
    },
    onAnswer: () => {},
    isOver: () => over,
  }
  const writing = Promise.all(Array.from({ length: writers }, () => write(crowd, random.fork())))
  // A writer that stumbles ends the run at once, not at its deadline.
  await Promise.race([torment(crowd, random.fork()), writing.then(() => {})])
  over = true
  await writing
  const { told, tally } = crowd
  return { book: [...crowd.books.values()].flat(), told, tally }
}
