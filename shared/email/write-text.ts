import type { Letter } from "./letter.ts"

/** The plain text of an e-mail: each link on a line of its own, so that no program breaks or joins one. No decoy: here it would be seen. */
export const writeText = ({ question, labels, linkTo }: Letter): string =>
  [question, "", `${labels.love}:`, linkTo("love"), "", `${labels.hate}:`, linkTo("hate"), ""].join("\n")
