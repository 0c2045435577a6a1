import * as v from "valibot"
import { DEFAULT_LABELS, type Offers, type Question, TouchpointSetup } from "../shared/touchpoint.ts"
import type { Channel, Face } from "../shared/vote.ts"
import type { MemberEmail } from "./business.ts"
import type { Rhythm } from "./rhythm.ts"

/** One way votes come in: a kiosk at the second till, the web, a sticker on a van. */
export interface Outlet {
  channel: Channel
  /** Slug of the place; absent where the touchpoint stands only once. */
  place?: string
  /** The page the widget stood on, for votes from the web. */
  page?: string
  /** How much of the touchpoint's votes come this way, against its other outlets. */
  weight: number
  /** Added to the love share here: places differ. */
  shift?: number
}

/** A comment, and the reason that goes with it when its writer also tapped one. */
export type Comment = string | readonly [reason: string, text: string]

/** What customers of one face say in a chapter: how often each reason is tapped, and the stock of comments. */
export interface Said {
  reasons: Readonly<Record<string, number>>
  comments: readonly Comment[]
}

/** A stretch of time in which a touchpoint is liked to the same degree and for the same reasons. */
export interface Chapter {
  /** Local days before today on which it begins; the first chapter begins before the demo does. */
  fromDaysAgo: number
  /** Love share, 0–1. */
  share: number
  /** Added to the share in some hours: the lunch rush at the till. */
  shiftAt?: (weekday: number, hour: number) => number
  said: Readonly<Record<Face, Said>>
}

export interface DemoTouchpoint {
  setup: TouchpointSetup
  owner: MemberEmail
  /** All outlets together: so many on an ordinary day, or one on each of these days before today. */
  votes: { perDay: number } | { onDaysAgo: readonly number[] }
  rhythm: Rhythm
  /** So many times as many of its customers write as elsewhere; its stock of comments is as much larger. Default: 1. */
  talkative?: number
  outlets: readonly Outlet[]
  /** Oldest first. */
  chapters: readonly Chapter[]
}

export type DemoTranslations = Question["translations"]

type Reasons = Readonly<Record<string, string>>

/** A touchpoint as its people would fill in the form; throws where the form would refuse. */
export const setUp = (
  fields: Omit<v.InferInput<typeof TouchpointSetup>, "question" | "critical"> & { critical?: boolean },
  question: string,
  reasons: Record<Face, Reasons>,
  {
    labels = DEFAULT_LABELS,
    offers = {},
    translations = {},
  }: { labels?: Record<Face, string>; offers?: Partial<Offers>; translations?: DemoTranslations } = {},
): TouchpointSetup => {
  const listed = (face: Face) => ({
    label: labels[face],
    reasons: Object.entries(reasons[face]).map(([slug, label]) => ({ slug, label })),
  })
  return v.parse(TouchpointSetup, {
    critical: false,
    ...fields,
    question: { question, love: listed("love"), hate: listed("hate"), offers, translations },
  })
}
