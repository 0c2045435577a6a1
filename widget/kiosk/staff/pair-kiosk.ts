import * as v from "valibot"
import { type DeviceKey, PairAnswer, PairingCode } from "../../../shared/kiosk.ts"

/** What came of a pairing: an answer to keep, or what to tell the person in front of the device. */
export type Paired = { tag: "paired"; answer: PairAnswer } | { tag: "refused"; why: string }

const ADDRESS = "/v1/kiosk/pair"
const PATIENCE_MS = 20_000

const refused = (why: string): Paired => ({ tag: "refused", why })

/** @returns the code as the Worker wants it, undefined while it can't be one */
export const readCode = (typed: string): string | undefined => {
  const code = v.safeParse(PairingCode, typed)
  return code.success ? code.output : undefined
}

const readAnswer = async (response: Response): Promise<Paired> => {
  if (response.status === 404)
    return refused(
      "This code is not known, was used already, or is older than 10 minutes. Ask for a new one.",
    )
  if (response.status === 429) {
    const seconds = Number(response.headers.get("Retry-After")) || 60
    return refused(`Too many tries. Wait ${seconds} seconds, then try again.`)
  }
  if (!response.ok) return refused("Lovetap did not answer as it should. Try again in a minute.")
  const answer = v.safeParse(PairAnswer, await response.json().catch(() => undefined))
  return answer.success
    ? { tag: "paired", answer: answer.output }
    : refused("This app is older than its Lovetap. Load the page again, then ask for a new code.")
}

/** Hands over the code and the device's public key. Never rejects. */
export const pairKiosk = async (code: string, publicKey: DeviceKey, version: string): Promise<Paired> => {
  try {
    const response = await fetch(ADDRESS, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ code, publicKey, version }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    return await readAnswer(response)
  } catch {
    return refused("Lovetap can’t be reached. Check this device’s network, then try again.")
  }
}
