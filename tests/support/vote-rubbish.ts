import { isDeepStrictEqual } from "node:util"
import * as v from "valibot"
import { Vote } from "../../shared/vote.ts"

/** By Unicode, not by the house's own list: C0, delete and C1. */
const CONTROL = /\p{Cc}/u
/** What people write may have lines and tabs. */
const CONTROL_BUT_LINES = /(?![\t\n])\p{Cc}/u

/** A vote that has been taken, as the collector hands it on or as the ledger has it; `at` in epoch ms. */
export interface TakenVote {
  id: string
  rev: number
  touchpoint: string
  reaction: string
  channel: string
  at?: number | undefined
  reason?: string | undefined
  comment?: string | undefined
  contact?: string | undefined
  place?: string | undefined
  lang?: string | undefined
  page?: string | undefined
}

const WRITTEN = ["comment", "contact"] as const
const ONE_LINE = ["id", "touchpoint", "reaction", "channel", "reason", "place", "lang", "page"] as const

const present = (vote: TakenVote) =>
  Object.fromEntries(Object.entries(vote).filter(([, value]) => value !== undefined))

/** What is wrong with a vote that was taken: nothing of it may be anything that its sender could not send again. */
export const rubbishIn = (vote: TakenVote): string[] => {
  const wrong: string[] = []
  for (const field of [...WRITTEN, ...ONE_LINE]) {
    const text = vote[field]
    if (text === undefined) continue
    const control = WRITTEN.some((name) => name === field) ? CONTROL_BUT_LINES : CONTROL
    if (control.test(text)) wrong.push(`${field} has control characters: ${JSON.stringify(text)}`)
    if (!text.isWellFormed()) wrong.push(`${field} has half a character: ${JSON.stringify(text)}`)
  }
  const at = vote.at === undefined ? {} : { at: new Date(vote.at).toISOString() }
  const again = v.safeParse(Vote, { ...vote, ...at })
  if (!again.success)
    wrong.push(`it does not parse again: ${again.issues.map(({ message }) => message).join("; ")}`)
  else if (!isDeepStrictEqual(present(again.output), present(vote))) {
    wrong.push(`it parses otherwise: ${JSON.stringify(vote)} → ${JSON.stringify(again.output)}`)
  }
  return wrong
}
