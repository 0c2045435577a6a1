import * as v from "valibot"
import type { ConsoleLanguage } from "../../../../shared/console-language.ts"
import { FoldedSlug } from "../../../../shared/ids.ts"
import type { Kind, Stage } from "../../../../shared/journey.ts"
import { DEFAULT_LABELS, type FaceWording, TouchpointSetup } from "../../../../shared/touchpoint.ts"

/** How a touchpoint is best asked about: what to install there first. */
export const SURFACES = ["tag", "kiosk", "poster", "email", "link"] as const
export const Surface = v.picklist(SURFACES)
export type Surface = v.InferOutput<typeof Surface>

/** Name; what customers expect, in their words; the question; reasons for love, and for hate, with `|` between them. */
type Said = readonly [name: string, expectation: string, question: string, love: string, hate: string]

/** One touchpoint of a template, in every language of the console. */
export interface TemplateTouchpoint {
  slug: string
  stage: Stage
  kind: Kind
  critical: boolean
  surface: Surface
  said: Readonly<Record<ConsoleLanguage, Said>>
}

/** A ready journey for a trade. */
export interface Template {
  touchpoints: readonly TemplateTouchpoint[]
}

type Marks = readonly [Stage, Kind, Surface, "critical"?]

/** A line of a template. */
export const at = (
  slug: string,
  [stage, kind, surface, critical]: Marks,
  said: TemplateTouchpoint["said"],
): TemplateTouchpoint => ({ slug, stage, kind, surface, critical: critical !== undefined, said })

/** As the console offers it, in one language. */
export const OfferedTouchpoint = v.object({ setup: TouchpointSetup, surface: Surface })
export type OfferedTouchpoint = v.InferOutput<typeof OfferedTouchpoint>

/** A reason has the same slug in whatever language it is written: figures of two languages can be compared. */
const face = (label: string, english: string, said: string): FaceWording => {
  const slugs = english.split("|").map((text) => v.parse(FoldedSlug, text))
  const labels = said.split("|")
  if (labels.length !== slugs.length) throw new Error(`“${english}” and “${said}” are not the same reasons`)
  return {
    label,
    reasons: slugs.map((slug, at) => ({ slug, label: labels[at] ?? "" })),
  }
}

/** @throws where the template says something that no touchpoint can be made of */
export const offered = ({ touchpoints }: Template, language: ConsoleLanguage): OfferedTouchpoint[] =>
  touchpoints.map(({ surface, said, ...facts }) => {
    const [name, expectation, question, love, hate] = said[language]
    const english = said.en
    return {
      surface,
      setup: v.parse(TouchpointSetup, {
        ...facts,
        name,
        expectation,
        target: null,
        // The usual labels are said in each customer's language.
        question: {
          question,
          love: face(DEFAULT_LABELS.love, english[3], love),
          hate: face(DEFAULT_LABELS.hate, english[4], hate),
        },
      }),
    }
  })
