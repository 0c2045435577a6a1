import type { Prepare } from "../ballot.ts"
import type { AskTexts, DoneTexts, FormTexts } from "../locales/texts.ts"
import type { Arrange } from "../mount/arranged.ts"
import type { Resend } from "../send/unsent.ts"

/** What a page view does not pay for: scripts of their own, each loaded where it is used. Each is what its file exports. */
export interface Parts {
  /** When, where, how often and in which look: for elements whose attributes ask for it. */
  arrange: Arrange
  /** The conversation after a tap. */
  "follow-up": Prepare
  /** Sends again what did not arrive at the first attempt. */
  resend: Resend
}

/** Of a language: what is read before the tap (`de`), after it (`de-form`), and at the end (`de-done`). */
type Language<Name extends string> = Name extends `${string}-form`
  ? FormTexts
  : Name extends `${string}-done`
    ? DoneTexts
    : AskTexts

/** Loads one part, or a language by its tag; a failure is not remembered, so that the next call tries again. */
export type Load = <Name extends string>(
  name: Name,
) => Promise<Name extends keyof Parts ? Parts[Name] : Language<Name>>
