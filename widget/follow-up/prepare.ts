import type { AskedQuestion } from "../../shared/touchpoint.ts"
import type { Prepare } from "../ballot.ts"
import type { Load } from "../load/parts.ts"
import { DONE_ENGLISH, FORM_ENGLISH } from "../locales/follow-up-english.ts"
import { showFollowUp } from "./follow-up.tsx"
import type { Speech } from "./speech.ts"

/** Longer than this and the customer is done looking: a comment and a change of mind need no wording. */
const WAIT_MS = 3000

/** By address: each is asked for once, and again where the network failed. */
const wordings: Record<string, Promise<AskedQuestion | undefined> | undefined> = {}

/** At most so long, whatever the page has made of `fetch`: some throw at once, some never answer. */
const within = <Found, Other>(work: Promise<Found>, other: Other): Promise<Found | Other> =>
  Promise.race([
    work.catch(() => other),
    new Promise<Other>((give) => setTimeout(() => give(other), WAIT_MS)),
  ])

const ask = async (address: string): Promise<AskedQuestion | undefined> => {
  try {
    const answer = await fetch(address, { credentials: "omit" })
    return answer.ok ? await answer.json() : undefined
  } catch {
    wordings[address] = undefined
    return undefined
  }
}

const readWording = (address: string): Promise<AskedQuestion | undefined> => {
  wordings[address] ??= within(ask(address), undefined)
  return wordings[address]
}

const ENGLISH: Speech = [FORM_ENGLISH, DONE_ENGLISH, "en"]

/** The page's language as the question has it, or the browser's; all English rather than half of it. */
const learn = async (load: Load): Promise<Speech> => {
  const language = document.documentElement.lang || navigator.language
  if (/^en/i.test(language)) return [FORM_ENGLISH, DONE_ENGLISH, language]
  return within(Promise.all([load(`${language}-form`), load(`${language}-done`), language]), ENGLISH)
}

/** Reads the touchpoint's wording and the words around it, so that the follow-up appears whole: nothing moves under a finger later. */
const prepare: Prepare = async (base, key, touchpoint, load) => {
  const [speech, wording] = await Promise.all([
    learn(load),
    readWording(`${base}/v1/questions/${key}/${touchpoint}`),
  ])
  return (ballot) => showFollowUp(ballot, speech, wording)
}

export default prepare
