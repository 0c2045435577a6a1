import { renderToString } from "preact-render-to-string"
import * as v from "valibot"
import { expect, test } from "vitest"
import { Policy, type PolicyInput } from "../../shared/policy.ts"
import { changesOf } from "../../worker/console/policy-words.ts"
import { CustomersFields } from "../../worker/console/settings/customers-section.tsx"
import { DoubtFields } from "../../worker/console/settings/doubt-section.tsx"
import { draftOf } from "../../worker/console/settings/draft.ts"
import { OriginsFields } from "../../worker/console/settings/origins-section.tsx"
import { WordsFields } from "../../worker/console/settings/words-section.tsx"

const changes = (was: PolicyInput, is: PolicyInput) => changesOf(v.parse(Policy, was), v.parse(Policy, is))

test.each<[string, PolicyInput, PolicyInput, string[]]>([
  ["nothing", { visitorCap: { perHour: 20 } }, { visitorCap: { perHour: 20 } }, []],
  ["a number", { visitorCap: {} }, { visitorCap: { perHour: 20 } }, ["Visitor cap: 50 → 20 votes an hour"]],
  ["one of two numbers", {}, { spamTap: { perMinute: 30 } }, ["Spam taps: 20 → 30 taps a minute"]],
  [
    "both, one in the unit that people say",
    {},
    { spamTap: { lockMs: 2500, perMinute: 30 } },
    ["Spam taps: a lock of 1.5 → 2.5 seconds, 20 → 30 taps a minute"],
  ],
  ["a rule that is switched off", {}, { tooOld: null }, ["Too old: switched off"]],
  [
    "a rule that is switched on",
    {},
    { repeated: { keep: "first" } },
    ["Repeated votes: switched on, 10 minutes, the first counts"],
  ],
  [
    "a choice",
    { repeated: {} },
    { repeated: { keep: "first" } },
    ["Repeated votes: the newest → the first counts"],
  ],
  [
    "origins",
    { origins: { expected: ["https://a.example", "https://b.example"] } },
    { origins: { expected: ["https://b.example", "null"], unstated: "hold" } },
    ["Expected origins: null added, https://a.example removed", "Votes that state no origin: counted → held"],
  ],
  [
    "the last origin",
    { origins: { expected: ["null"] } },
    {},
    ["Expected origins: null removed, every origin is expected"],
  ],
  [
    "whose votes are held",
    {},
    { heldAgents: ["crawler", "program"] },
    ["Browsers without a window: held → counted", "Programs: counted → held"],
  ],
  [
    "what customers see",
    {},
    { languages: ["de", "en"], look: "thumbs dark" },
    [
      "Languages: English → German, English",
      "How it looks: Faces, Light or dark like the page → Thumbs, Always dark",
    ],
  ],
  [
    "what becomes of words",
    {},
    { masking: false, keep: { wordsMonths: 6, votesMonths: 12 } },
    [
      "Mask personal data in comments: on → off",
      "Comments and contacts are kept for 13 → 6 months",
      "Votes are kept for 25 → 12 months",
    ],
  ],
])("tells of a change of %s", (_, was, is, said) => {
  expect(changes(was, is)).toEqual(said)
})

test("names and units are those of the settings' page", () => {
  const was = v.parse(Policy, { repeated: {} })
  const form = { draft: draftOf(was), errors: new Map<string, string[]>(), editable: true }
  const page = [CustomersFields, OriginsFields, DoubtFields, WordsFields]
    .map((Fields) => renderToString(<Fields form={form} />).replace(/<[^>]+>/g, "\n"))
    .join("\n")
    .toLowerCase()
  const other = v.parse(Policy, {
    origins: { expected: ["null"], unstated: "hold" },
    heldAgents: ["program"],
    visitorCap: { perHour: 1 },
    spamTap: { lockMs: 500, perMinute: 1 },
    repeated: { withinMinutes: 1, keep: "first" },
    tooOld: { days: 1 },
    unknownClock: { hours: 1 },
    masking: false,
    keep: { wordsMonths: 4, votesMonths: 4 },
    languages: ["de", "fr"],
    look: "thumbs dark",
  })
  const said = changesOf(was, other)
  expect(said).toHaveLength(15)
  for (const line of said) {
    const [title = ""] = line.split(/:| \d/)
    const units = [...line.matchAll(/\d ([a-z ]+)/g)].map(([, unit = ""]) => unit)
    const missing = [title.toLowerCase(), ...units].filter((words) => !page.includes(words))
    expect(missing).toEqual([])
  }
})
