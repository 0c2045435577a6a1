import type * as v from "valibot"
import type { AskedQuestion } from "../../../shared/touchpoint.ts"

type Asked = v.InferInput<typeof AskedQuestion>

/** What customers are told that no field of the form says. */
export interface PreviewFacts {
  /** Whether comments are masked, which is said beside the field. */
  masked: boolean
  /** The owner's first name; null: nobody owns the touchpoint. */
  owner: string | null
  /** The latest published improvement; null: none. */
  did: { day: string; text: string } | null
}

/** A question as customers would meet it: the element's attributes, and what its follow-up would read. */
export interface Preview {
  attributes: Record<string, string>
  asked: Asked
}

/** A form as it stands in the browser, with whatever was typed so far. */
export const previewOf = (draft: URLSearchParams, facts: PreviewFacts): Preview => {
  const text = (name: string, fallback = "") => draft.get(name)?.trim() || fallback
  const reasons = (face: "love" | "hate") =>
    draft
      .getAll(`${face}.reasons`)
      .map((label) => label.trim())
      .filter((label) => label !== "")
      .map((label, at) => ({ slug: `reason-${at}`, label }))
  const friend = text("friend")
  const leads = /^(https?|mailto):/.test(friend) && URL.canParse(friend)
  const look = [text("look"), text("scheme")].filter((word) => word !== "").join(" ")
  const asked: Asked = {
    question: text("question", "How was it?"),
    love: { label: text("love.label", "Loved it"), reasons: reasons("love") },
    hate: { label: text("hate.label", "Hated it"), reasons: reasons("hate") },
    ...(facts.masked ? { masked: true } : {}),
    ...(draft.has("contact") ? { contact: true } : {}),
    ...(leads ? { friend, ...(draft.get("leads") === "review" ? { review: true } : {}) } : {}),
    ...(draft.has("lookInto") && facts.owner !== null ? { owner: facts.owner } : {}),
    ...(facts.did ? { did: facts.did } : {}),
  }
  return {
    attributes: {
      question: asked.question,
      love: asked.love.label,
      hate: asked.hate.label,
      ...(look === "" ? {} : { look }),
    },
    asked,
  }
}
