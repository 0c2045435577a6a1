import type { Context } from "hono"
import type { Env } from "../env.ts"
import { createChallenge, takeChallenge } from "../store/challenges.ts"
import {
  addPasskey,
  confirmsFor,
  findPasskey,
  type ListedPasskey,
  listPasskeys,
  notePasskeyUse,
  readIdentity,
} from "../store/passkeys.ts"
import type { PersonId } from "../store/people.ts"
import type { Asking } from "../store/sessions.ts"
import { hashToken, mintToken } from "./token.ts"
import { toBase64Url } from "./webauthn/bytes.ts"
import {
  type AssertionAnswer,
  challengeOf,
  type Expected,
  type RegistrationAnswer,
  verifyAssertion,
  verifyRegistration,
} from "./webauthn/ceremony.ts"
import { ALGORITHMS } from "./webauthn/public-key.ts"

/** Time to find a key in a bag; after it, asking again costs a click. */
const CHALLENGE_LIFETIME_MS = 5 * 60_000

/** Passkeys are of the host that people see, whatever its port; browsers know none for an address of digits. */
const expectedAt = (c: Context): Expected => {
  const { origin, hostname } = new URL(c.req.url)
  return { origin, rpId: hostname }
}

const mintChallenge = async (env: Env, personId: PersonId | null, now: number): Promise<string> => {
  const challenge = mintToken()
  const expiresAt = now + CHALLENGE_LIFETIME_MS
  await createChallenge(env.DB, await hashToken(challenge), personId, { now, expiresAt })
  return challenge
}

const SHARED = { timeout: CHALLENGE_LIFETIME_MS, userVerification: "preferred" } as const

/** Options for `navigator.credentials.get`. Nobody is named: the browser shows which passkeys there are. */
export const signInOptions = async <E extends { Bindings: Env }>(c: Context<E>, now: number) => ({
  ...SHARED,
  challenge: await mintChallenge(c.env, null, now),
  rpId: expectedAt(c).rpId,
  allowCredentials: [],
})

const credentialsOf = (passkeys: readonly ListedPasskey[]) =>
  passkeys.map(({ credentialId, transports }) => ({ id: credentialId, type: "public-key", transports }))

/** Likewise, to prove that whoever is signed in still is who they were. */
export const confirmOptions = async <E extends { Bindings: Env }>(
  c: Context<E>,
  asking: Asking,
  now: number,
) => ({
  ...SHARED,
  challenge: await mintChallenge(c.env, asking.personId, now),
  rpId: expectedAt(c).rpId,
  allowCredentials: credentialsOf((await listPasskeys(c.env.DB, asking)).filter(({ confirms }) => confirms)),
})

/** Options for `navigator.credentials.create`: a passkey that browsers find by themselves, on none that has one already. */
export const addOptions = async <E extends { Bindings: Env }>(
  c: Context<E>,
  asking: Asking,
  name: string,
  now: number,
) => {
  const { email, handle } = await readIdentity(c.env.DB, asking.personId)
  const { rpId } = expectedAt(c)
  return {
    challenge: await mintChallenge(c.env, asking.personId, now),
    rp: { id: rpId, name: "Lovetap" },
    user: { id: toBase64Url(handle), name: email, displayName: name },
    pubKeyCredParams: Object.values(ALGORITHMS).map((alg) => ({ type: "public-key", alg })),
    timeout: CHALLENGE_LIFETIME_MS,
    attestation: "none",
    authenticatorSelection: {
      residentKey: "required",
      requireResidentKey: true,
      userVerification: SHARED.userVerification,
    },
    excludeCredentials: credentialsOf(await listPasskeys(c.env.DB, asking)),
  }
}

/** Uses up the challenge that an answer is for. @returns whether it was this person's; null: whoever signs in */
const answersOurs = async (
  env: Env,
  answer: { response: { clientDataJSON: string } },
  personId: PersonId | null,
  now: number,
): Promise<boolean> => (await takeChallenge(env.DB, await hashToken(challengeOf(answer)), now)) === personId

/** What is wrong with an answer is for nobody to know: whoever guesses learns nothing. */
const unlessWrong = async <T>(check: () => Promise<T | undefined>): Promise<T | undefined> => {
  try {
    return await check()
  } catch {
    return undefined
  }
}

/**
 * The passkey that an answer proves somebody to have; its use is noted.
 *
 * @param asking the session that it must confirm; null: anybody's
 */
export const provenPasskey = <E extends { Bindings: Env }>(
  c: Context<E>,
  answer: AssertionAnswer,
  asking: Asking | null,
  now: number,
): Promise<number | undefined> =>
  unlessWrong(async () => {
    if (!(await answersOurs(c.env, answer, asking?.personId ?? null, now))) return undefined
    const known = await findPasskey(c.env.DB, answer.id)
    if (!known || (asking && !confirmsFor(known, asking))) return undefined
    const counter = await verifyAssertion(answer, known, expectedAt(c))
    return (await notePasskeyUse(c.env.DB, known.id, counter, now)) ? known.id : undefined
  })

/** Keeps a passkey that was made for whoever is signed in. @returns whether it is one, nobody's yet, and there was room */
export const keepPasskey = async <E extends { Bindings: Env }>(
  c: Context<E>,
  asking: Asking,
  { answer, name }: { answer: RegistrationAnswer; name: string },
  now: number,
): Promise<boolean> => {
  const made = await unlessWrong(async () =>
    (await answersOurs(c.env, answer, asking.personId, now))
      ? verifyRegistration(answer, expectedAt(c))
      : undefined,
  )
  return made !== undefined && addPasskey(c.env.DB, asking, { ...made, name }, now)
}
