import { describe, expect, test } from "vitest"
import { CONSOLE_LANGUAGES, ConsoleLanguage } from "../../shared/console-language.ts"
import { STAGES } from "../../shared/journey.ts"
import { TEMPLATES } from "../../worker/console/setup/templates/all-templates.ts"
import { offered, SURFACES } from "../../worker/console/setup/templates/template.ts"
import { TRADES } from "../../worker/console/setup/templates/trades.ts"

/** What stands on one chip of the follow-up, without a second line on a phone. */
const CHIP_MAX_CHARS = 34

describe.each(TRADES)("the template for %s", (trade) => {
  const { touchpoints } = TEMPLATES[trade]

  test("is a journey: six to nine touchpoints in all five stages, in their order, no name twice", () => {
    expect(touchpoints.length).toBeGreaterThanOrEqual(6)
    expect(touchpoints.length).toBeLessThanOrEqual(9)
    const stages = touchpoints.map(({ stage }) => STAGES.indexOf(stage))
    expect([...new Set(stages)]).toEqual([0, 1, 2, 3, 4])
    expect(stages).toEqual(stages.toSorted())
    expect(new Set(touchpoints.map(({ slug }) => slug)).size).toBe(touchpoints.length)
  })

  test("has what customers do and what they see, online and not, and is critical at few", () => {
    expect(new Set(touchpoints.map(({ kind }) => kind)).size).toBe(2)
    const surfaces = new Set(touchpoints.map(({ surface }) => surface))
    expect(surfaces).toContain("tag")
    expect(surfaces).toContain("email")
    expect(surfaces.size).toBeGreaterThanOrEqual(3)
    const critical = touchpoints.filter((touchpoint) => touchpoint.critical).length
    expect(critical).toBeGreaterThanOrEqual(1)
    expect(critical).toBeLessThanOrEqual(3)
  })

  test.each(ConsoleLanguage.options)("can be created in %s, every question with its reasons", (language) => {
    const setups = offered(TEMPLATES[trade], language).map(({ setup }) => setup)
    for (const { name, expectation, question } of setups) {
      expect(question.question, name).toMatch(/\?$/)
      expect(expectation, name).toMatch(/\.$/)
      for (const face of [question.love, question.hate]) {
        expect(face.reasons.length, name).toBeGreaterThanOrEqual(4)
        const slugs = face.reasons.map(({ slug }) => slug)
        expect(new Set(slugs).size, name).toBe(slugs.length)
        for (const { label } of face.reasons) expect(label.length, label).toBeLessThanOrEqual(CHIP_MAX_CHARS)
      }
    }
  })
})

test("a reason has one slug in all languages, and its own words in each", () => {
  const [english, german] = [offered(TEMPLATES.cafe, "en"), offered(TEMPLATES.cafe, "de")]
  const reasonsOf = (all: typeof english) => all.flatMap(({ setup }) => setup.question.love.reasons)
  expect(reasonsOf(german).map(({ slug }) => slug)).toEqual(reasonsOf(english).map(({ slug }) => slug))
  const same = reasonsOf(german).filter(({ label }, at) => label === reasonsOf(english)[at]?.label)
  expect(same).toEqual([])
})

test("every surface and every language is used", () => {
  const used = Object.values(TEMPLATES).flatMap(({ touchpoints }) =>
    touchpoints.map(({ surface }) => surface),
  )
  expect([...new Set(used)].toSorted()).toEqual(SURFACES.toSorted())
  expect(Object.keys(CONSOLE_LANGUAGES).toSorted()).toEqual(ConsoleLanguage.options.toSorted())
})
