import { renderToString } from "preact-render-to-string"
import { expect, test } from "vitest"
import { inSetting, type Words } from "../../worker/frame/setting.ts"
import { m, T, t, tn } from "../../worker/frame/speech.tsx"

const WORDS: Words = {
  "Held votes": "Zurückgehaltene Stimmen",
  "Held##state": "zurückgehalten",
  "{name} has {n} votes": "{name} hat {n} Stimmen",
  "{n} votes": { one: "eine Stimme", other: "{n} Stimmen" },
  "<b>{name}</b> fell": "Es fiel: <b>{name}</b>",
}
const inGerman = <Result,>(work: () => Result): Result =>
  inSetting({ language: "de", words: WORDS, nonce: "" }, work)

test("English stands in the code, and is said where nothing else is known", () => {
  expect(t("Held votes")).toBe("Held votes")
  expect(t("Held##state")).toBe("Held")
  expect(inGerman(() => t("Nobody has said this"))).toBe("Nobody has said this")
})

test("a request speaks its reader's language, and numbers follow", () => {
  expect(t("{name} has {n} votes", { name: "Ana", n: 1204 })).toBe("Ana has 1,204 votes")
  expect(inGerman(() => t("{name} has {n} votes", { name: "Ana", n: 1204 }))).toBe("Ana hat 1.204 Stimmen")
  expect(inGerman(() => t("Held##state"))).toBe("zurückgehalten")
})

test("it speaks it after waiting, and other requests do not", async () => {
  const german = inGerman(async () => {
    await Promise.resolve()
    return t("Held votes")
  })
  expect(t("Held votes")).toBe("Held votes")
  expect(await german).toBe("Zurückgehaltene Stimmen")
})

test("a plural takes the form that its number has in the language", () => {
  const say = (n: number) => tn(n, "{n} vote", "{n} votes")
  expect([0, 1, 2].map(say)).toEqual(["0 votes", "1 vote", "2 votes"])
  expect(inGerman(() => [0, 1, 2].map(say))).toEqual(["0 Stimmen", "eine Stimme", "2 Stimmen"])
})

test("what a value says is never read as a message", () => {
  expect(t("{name} was archived.", { name: "{name} $& <b>x</b>" })).toBe("{name} $& <b>x</b> was archived.")
})

test("nodes stand where the language wants them, and their text stays text", () => {
  const say = () =>
    renderToString(
      <T say={m("<b>{name}</b> fell")} name="<i>Till</i>" b={(inside) => <strong>{inside}</strong>} />,
    )
  expect(say()).toBe("<strong>&lt;i>Till&lt;/i></strong> fell")
  expect(inGerman(say)).toBe("Es fiel: <strong>&lt;i>Till&lt;/i></strong>")
})

test("a sentence with nodes has plurals too", () => {
  const say = (n: number) => renderToString(<T one="{n} vote" say="{n} votes" n={n} />)
  expect([say(1), say(1204)]).toEqual(["1 vote", "1,204 votes"])
  expect(inGerman(() => say(1))).toBe("eine Stimme")
})
