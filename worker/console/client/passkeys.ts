import {
  type AuthenticationResponseJSON,
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser"

/** What our own server says when it refuses: words for people. */
class Refused extends Error {}

const ask = async <Answer>(address: string, body: unknown = {}): Promise<Answer> => {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(body),
  })
  const said = await answer.json()
  if (answer.ok) return said
  throw new Refused(said?.error ? `${said.error.message} ${said.error.hint}` : undefined)
}

const troubleOf = (part: HTMLElement) => part.querySelector<HTMLElement>("[data-passkey-trouble]")

/** Does one ceremony at a time; what goes wrong is said beside the button, in the page's own words. */
const trying = async (part: HTMLElement, ceremony: () => Promise<void>): Promise<void> => {
  const button = part.querySelector("button")
  const trouble = troubleOf(part)
  if (button) button.disabled = true
  if (trouble) trouble.hidden = true
  try {
    await ceremony()
  } catch (error) {
    if (trouble) {
      // What authenticators say to a second passkey for the same account (WebAuthn, section 6.3.2, step 3).
      const known = error instanceof Error && error.name === "InvalidStateError"
      trouble.textContent =
        (error instanceof Refused && error.message) ||
        (known && trouble.dataset.passkeyKnown) ||
        trouble.dataset.passkeyTrouble ||
        ""
      trouble.hidden = false
    }
  } finally {
    if (button) button.disabled = false
  }
}

/** @returns where our server would go on */
const prove = async (challengeAt: string, answerAt: string, fromAutofill = false): Promise<string> => {
  const optionsJSON = await ask<PublicKeyCredentialRequestOptionsJSON>(challengeAt)
  const answer: AuthenticationResponseJSON = await startAuthentication({
    optionsJSON,
    useBrowserAutofill: fromAutofill,
  })
  const { to } = await ask<{ to: string }>(answerAt, answer)
  return to
}

const goTo = (address: string): void => location.assign(address)

const offerSignIn = (part: HTMLElement): void => {
  const challenge = "/passkeys/challenge"
  part.querySelector("button")?.addEventListener("click", () => {
    void trying(part, () => prove(challenge, "/passkeys").then(goTo))
  })
  // Browsers show passkeys with the addresses they remember, where there is a field for one.
  if (!document.querySelector("input[autocomplete~=webauthn]")) return
  void browserSupportsWebAuthnAutofill().then((can) => {
    // Whoever does not choose one has nothing to be told.
    if (can) {
      prove(challenge, "/passkeys", true)
        .then(goTo)
        .catch(() => {})
    }
  })
}

const offerConfirming = (part: HTMLElement): void => {
  part.querySelector("button")?.addEventListener("click", () => {
    void trying(part, () =>
      prove("/you/confirm/challenge", "/you/confirm").then((to) => goTo(part.dataset.next ?? to)),
    )
  })
}

const offerAdding = (form: HTMLElement): void => {
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    void trying(form, async () => {
      const name = form.querySelector<HTMLInputElement>("input[name=name]")?.value ?? ""
      const optionsJSON = await ask<PublicKeyCredentialCreationOptionsJSON>("/you/passkeys/challenge")
      const answer = await startRegistration({ optionsJSON })
      await ask("/you/passkeys", { answer, name })
      goTo(form.dataset.next ?? "/you")
    })
  })
}

const OFFERS: Readonly<Record<string, (part: HTMLElement) => void>> = {
  "sign-in": offerSignIn,
  confirm: offerConfirming,
  add: offerAdding,
}

/** Browsers know no passkeys for an address of digits. */
const isNamed = !/^(?:[\d.]+|\[.*\])$/.test(location.hostname)

if (isNamed && browserSupportsWebAuthn()) {
  for (const part of document.querySelectorAll<HTMLElement>("[data-passkey]")) {
    OFFERS[part.dataset.passkey ?? ""]?.(part)
    part.hidden = false
  }
  for (const instead of document.querySelectorAll<HTMLElement>("[data-without-passkeys]"))
    instead.hidden = true
} else {
  for (const part of document.querySelectorAll("[data-passkey]")) part.remove()
  for (const instead of document.querySelectorAll<HTMLElement>("[data-without-passkeys]"))
    instead.dataset.shown = ""
}

/** The browser knows where its owner is; it is only a suggestion. */
const zones = document.querySelector<HTMLSelectElement>("select[data-guess-zone]")
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
if (zones && [...zones.options].some(({ value }) => value === zone)) zones.value = zone
