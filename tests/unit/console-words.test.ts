import { expect, test } from "vitest"
import { ConsoleLanguage } from "../../shared/console-language.ts"
import { allWords } from "../../worker/frame/build/all-words.ts"
import type { Words } from "../../worker/frame/setting.ts"
import { messagesOf, saidByFile } from "../support/house-messages.ts"
import { placesIn } from "../support/said-messages.ts"

/** Rooms that speak English only, until somebody turns them. Each must still be one. */
const NOT_YET: readonly string[] = []

const SAID = saidByFile()
const messages = messagesOf(SAID)

const isNotYet = (path: string) => NOT_YET.some((room) => path.startsWith(room))

test("every text of the console is said in the reader's language", () => {
  const bare = SAID.filter(({ path }) => !isNotYet(path)).flatMap(({ path, bare: texts }) =>
    texts.map((text) => `${path}: ${text}`),
  )
  expect(bare).toEqual([])
})

test("a room that is said to be turned no more is crossed off", () => {
  const done = NOT_YET.filter(
    (room) => !SAID.some(({ path, bare }) => path.startsWith(room) && bare.length > 0),
  )
  expect(done).toEqual([])
})

const formsOf = (said: Words[string]): string[] => (typeof said === "string" ? [said] : Object.values(said))

for (const language of ConsoleLanguage.options) {
  if (language === "en") continue

  test(`${language} says all that the code says, and nothing else`, async () => {
    const words = await allWords(language)
    expect([...messages.keys()].filter((message) => !(message in words)).toSorted()).toEqual([])
    expect(Object.keys(words).filter((message) => !messages.has(message))).toEqual([])
  })

  test(`${language} has a text for each plural form, and only where there is one`, async () => {
    const words = await allWords(language)
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
    const wrong = [...messages.values()].filter(({ text, one }) => {
      const said = words[text]
      if (said === undefined) return false
      if (one === undefined) return typeof said !== "string"
      return typeof said === "string" || Object.keys(said).toSorted().join() !== forms.join()
    })
    expect(wrong).toEqual([])
  })

  test(`${language} names the same things in each message`, async () => {
    const words = await allWords(language)
    const wrong = [...messages.values()].filter(({ text }) => {
      const said = words[text]
      if (said === undefined) return false
      const wanted = placesIn(text)
      return formsOf(said).some((form) => {
        const places = placesIn(form)
        // A number may be a word where it is one: "a vote".
        return (
          wanted.some((place) => !places.includes(place) && place !== "{n}") ||
          places.some((place) => !wanted.includes(place))
        )
      })
    })
    expect(wrong.map(({ text }) => text)).toEqual([])
  })
}
