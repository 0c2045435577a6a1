import { verifyAuthenticationResponse, verifyRegistrationResponse } from "@simplewebauthn/server"
import fc from "fast-check"
import { expect, test } from "vitest"
import { verifyAssertion, verifyRegistration } from "../../worker/auth/webauthn/ceremony.ts"
import { fromDer } from "../../worker/auth/webauthn/public-key.ts"
import { type Algorithm, makeAuthenticator, type Twist, toDer } from "../support/authenticator.ts"

const HANDLE = new Uint8Array(32).fill(7)
const AT = { challenge: "Y2hhbGxlbmdl", rpId: "lovetap.example", origin: "https://lovetap.example" }
const EXPECTED = { rpId: AT.rpId, origin: AT.origin }
const ALGORITHMS: Algorithm[] = ["ES256", "EdDSA", "RS256"]

const passes = async (check: () => Promise<unknown>): Promise<boolean> => {
  try {
    return (await check()) !== false
  } catch {
    return false
  }
}

type Made = Awaited<ReturnType<typeof verifyRegistration>>

/** What the well-known library says of the same answer. */
const theirs = {
  registration: (answer: Parameters<typeof verifyRegistrationResponse>[0]["response"]) =>
    passes(async () => {
      const { verified } = await verifyRegistrationResponse({
        response: answer,
        expectedChallenge: AT.challenge,
        expectedOrigin: AT.origin,
        expectedRPID: AT.rpId,
        requireUserVerification: false,
        supportedAlgorithmIDs: [-7, -8, -257],
      })
      return verified
    }),
  assertion: (answer: Parameters<typeof verifyAuthenticationResponse>[0]["response"], made: Made) =>
    passes(async () => {
      const { verified } = await verifyAuthenticationResponse({
        response: answer,
        expectedChallenge: AT.challenge,
        expectedOrigin: AT.origin,
        expectedRPID: AT.rpId,
        requireUserVerification: false,
        credential: { id: made.credentialId, publicKey: made.publicKey, counter: made.counter },
      })
      return verified
    }),
}

test.each(ALGORITHMS)(
  "a passkey that signs by %s is made and used, as the library sees it too",
  async (algorithm) => {
    const device = await makeAuthenticator(algorithm)
    const registration = await device.register(AT)
    const made = await verifyRegistration(registration, EXPECTED)
    expect(made).toMatchObject({ credentialId: device.id, counter: 0, transports: ["internal"] })
    expect(await theirs.registration(registration)).toBe(true)
    const assertion = await device.assert(AT)
    expect(await verifyAssertion(assertion, { ...made, handle: HANDLE }, EXPECTED)).toBe(1)
    expect(await theirs.assertion(assertion, made)).toBe(true)
  },
)

/** Each is refused here and there. What the challenge was is checked where it is used up. */
const LIES: [string, Twist][] = [
  ["for another page", { origin: "https://evil.example" }],
  ["for another port", { origin: "https://lovetap.example:8443" }],
  ["for another host", { rpId: "evil.example" }],
  ["of the other ceremony", { type: "webauthn.other" }],
  ["without anybody there", { flags: 0x44 }],
  ["that is backed up though it can't be", { flags: 0x51 }],
  ["with something behind it", { extra: new Uint8Array([0]) }],
]

test.each(LIES)("a key %s is not kept", async (_, twist) => {
  const device = await makeAuthenticator()
  const answer = await device.register(AT, twist)
  expect(await passes(() => verifyRegistration(answer, EXPECTED))).toBe(false)
  expect(await theirs.registration(answer)).toBe(false)
})

const stranger = await makeAuthenticator()
test.each<[string, Twist]>([
  ...LIES.map(([what, twist]): [string, Twist] => [
    what,
    twist.flags === 0x44 ? { flags: 0x04 } : twist.flags === 0x51 ? { flags: 0x11 } : twist,
  ]),
  ["that another key has signed", { signWith: stranger.privateKey }],
])("an answer %s lets nobody in", async (_, twist) => {
  const device = await makeAuthenticator()
  const made = await verifyRegistration(await device.register(AT), EXPECTED)
  const answer = await device.assert(AT, twist)
  expect(await passes(() => verifyAssertion(answer, { ...made, handle: HANDLE }, EXPECTED))).toBe(false)
  expect(await theirs.assertion(answer, made)).toBe(false)
})

test("nor does one out of another site's frame, or for another person", async () => {
  const device = await makeAuthenticator()
  const made = await verifyRegistration(await device.register(AT), EXPECTED)
  const known = { ...made, handle: HANDLE }
  const own = Buffer.from(HANDLE).toString("base64url")
  expect(
    await passes(async () => verifyAssertion(await device.assert(AT, { userHandle: own }), known, EXPECTED)),
  ).toBe(true)
  for (const twist of [{ crossOrigin: true }, { userHandle: "b3RoZXI" }]) {
    const answer = await device.assert(AT, twist)
    expect(await passes(() => verifyAssertion(answer, known, EXPECTED))).toBe(false)
  }
})

test.each([
  [5, 6, true],
  [5, 5, false],
  [5, 4, false],
  [5, 0, false],
  [0, 0, true],
])("a counter that was at %i and is at %i: %s", async (was, is, good) => {
  const device = await makeAuthenticator()
  const made = { ...(await verifyRegistration(await device.register(AT), EXPECTED)), counter: was }
  const answer = await device.assert(AT, { counter: is })
  expect(await passes(() => verifyAssertion(answer, { ...made, handle: HANDLE }, EXPECTED))).toBe(good)
  expect(await theirs.assertion(answer, made)).toBe(good)
})

test("no byte of an answer can be another", async () => {
  const device = await makeAuthenticator()
  const made = await verifyRegistration(await device.register(AT), EXPECTED)
  const honest = await device.assert(AT)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("clientDataJSON", "authenticatorData", "signature"),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (part, at, by) => {
        const bytes = Buffer.from(honest.response[part] ?? "", "base64url")
        const place = at % bytes.length
        bytes[place] = (bytes[place] ?? 0) ^ by
        const answer = { ...honest, response: { ...honest.response, [part]: bytes.toString("base64url") } }
        expect(await passes(() => verifyAssertion(answer, { ...made, handle: HANDLE }, EXPECTED))).toBe(false)
      },
    ),
    { numRuns: 300 },
  )
})

test("signatures of every shape come back out of DER, and nothing else does", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), fc.nat({ max: 31 }), (raw, zeros) => {
      raw.fill(0, 0, zeros)
      expect(fromDer(toDer(raw) as Uint8Array<ArrayBuffer>)).toEqual(raw)
    }),
  )
  const good = toDer(new Uint8Array(64).fill(1))
  for (const bad of [good.slice(1), good.slice(0, -1), new Uint8Array([...good, 0]), new Uint8Array()]) {
    expect(() => fromDer(bad as Uint8Array<ArrayBuffer>)).toThrow()
  }
})
