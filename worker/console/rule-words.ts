import type { HeldRule } from "../../shared/outcome.ts"
import { m, t } from "../frame/speech.tsx"
import { withinSentence } from "./wording.ts"

interface RuleWords {
  /** As a title; `ruleName` within a sentence. */
  title: string
  /** What the votes did to be held. */
  why: string
  /** What else they may be: nobody can say which. */
  orElse: string
}

export const RULE_WORDS: Record<HeldRule, RuleWords> = {
  "unknown-touchpoint": {
    title: m("Unknown touchpoint"),
    why: m("Nobody has created the touchpoint that these votes name."),
    orElse: m("It may be a slip in a tag, a tag that went live early, or a name somebody made up."),
  },
  "revoked-device": {
    title: m("Removed kiosks"),
    why: m("A kiosk signed them that you have removed."),
    orElse: m("They may be what it still had from before, or a device that somebody took."),
  },
  "unpaired-kiosk": {
    title: m("Unpaired kiosks"),
    why: m("They say that they come from a kiosk, and none that you have paired has signed them."),
    orElse: m("It may be a kiosk of your own that sends through the API."),
  },
  "unknown-origin": {
    title: m("Unknown origin"),
    why: m("They come from a site that is not among the ones you expect."),
    orElse: m("It may be a copy of your tag on a stranger’s page, or a site of yours that the list lacks."),
  },
  "bot-agent": {
    title: m("Bots and programs"),
    why: m("What sent them calls itself a bot, a program or a browser that nobody looks at."),
    orElse: m("It is only what they say of themselves: a test of your own does the same."),
  },
  scanner: {
    title: m("E-mail scanners"),
    why: m(
      "The letter they came through was opened as mail scanners do: all of its links at once, or one that nobody sees.",
    ),
    orElse: m("It may be a person who was quick, right after their company’s scanner had looked."),
  },
  "spam-tap": {
    title: m("Spam taps"),
    why: m("Taps on one device came faster than people take turns."),
    orElse: m("It may be a child at the kiosk, or a queue in a hurry."),
  },
  "visitor-cap": {
    title: m("Visitor cap"),
    why: m("One visitor cast more votes within an hour than one person does; these are the surplus."),
    orElse: m("It may be many people behind one address: a school, an office, a train’s Wi-Fi."),
  },
  "repeated-vote": {
    title: m("Repeated votes"),
    why: m(
      "The same visitor voted again at the same touchpoint soon after, and only one of the votes counts.",
    ),
    orElse: m("It may be a couple that shares a phone, or somebody who comes twice."),
  },
  "too-old": {
    title: m("Too old"),
    why: m("They were tapped longer ago than your limit when they came in."),
    orElse: m("It may be a device that was without a network for months, or a clock that is wrong."),
  },
  "unknown-clock": {
    title: m("Clock unknown"),
    why: m("They say they were tapped in the future, even after the sender’s clock was corrected."),
    orElse: m("The votes may be real; only nobody knows when they were tapped."),
  },
  "failed-rule": {
    title: m("Failed rule"),
    why: m("A rule broke on these votes, so nobody can say what it would have said."),
    orElse: m("That is a bug of ours; the votes are most likely real."),
  },
}

/** “visitor cap”, as a sentence has it. */
export const ruleName = (rule: HeldRule): string =>
  t("“{rule}”", { rule: withinSentence(t(RULE_WORDS[rule].title)) })
