import { type PreviewFacts, previewOf } from "../asking/preview-of.ts"

/**
 * The real widget with the words of a form, in a frame that has no origin, no network and no storage: its page's policy
 * sees to that. What the widget asks for is answered here, so nothing that is tapped in a preview is ever a vote.
 */
const show = (stage: HTMLElement, saved: string, facts: PreviewFacts): void => {
  let { attributes, asked } = previewOf(new URLSearchParams(saved), facts)
  let round = 0

  // There is no storage, which the widget takes from the first refusal. Chromium reports this one even where it is caught.
  indexedDB.databases = async () => []

  window.fetch = async (_address, init) => {
    if (typeof init?.body !== "string") return Response.json(asked)
    const { votes }: { votes: { id: string }[] } = JSON.parse(init.body)
    return Response.json({ results: votes.map(({ id }) => ({ id, outcome: "counted" })) }, { status: 201 })
  }

  const draw = () => {
    const element = document.createElement("love-tap")
    // The follow-up reads each touchpoint's words once; a new draft has to be another touchpoint.
    Object.entries({ ...attributes, key: "lt_preview", touchpoint: `preview-${round++}` }).forEach(
      ([name, value]) => {
        element.setAttribute(name, value)
      },
    )
    stage.replaceChildren(element)
  }

  addEventListener("message", ({ source, data }) => {
    if (source !== parent || typeof data !== "string") return
    const next = previewOf(new URLSearchParams(data), facts)
    if (JSON.stringify(next) === JSON.stringify({ attributes, asked })) return
    attributes = next.attributes
    asked = next.asked
    draw()
  })
  new ResizeObserver(() => parent.postMessage(stage.offsetHeight, "*")).observe(stage)
  draw()
}

const stage = document.getElementById("stage")
if (stage) show(stage, stage.dataset.draft ?? "", JSON.parse(stage.dataset.facts ?? "{}"))
