import { ASK_ENGLISH } from "../ask-english.ts"
import { DONE_ENGLISH, FORM_ENGLISH } from "../follow-up-english.ts"

/** For pages in a language that nobody has written yet: what asks for that one is answered with this one. */
export const ask = ASK_ENGLISH
export const form = FORM_ENGLISH
export const done = DONE_ENGLISH
