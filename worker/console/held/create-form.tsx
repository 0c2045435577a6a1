import type { Slug } from "../../../shared/ids.ts"
import { STAGE_NAMES, STAGES } from "../../../shared/journey.ts"
import { NAME_MAX_CHARS } from "../../../shared/limits.ts"
import { counted } from "../wording.ts"
import { CREATE_PATH } from "./address.ts"

/** “pay-at-the-till” → “Pay at the till”: a first guess, there to be changed. */
const nameFrom = (slug: Slug): string => {
  const words = slug.replaceAll("-", " ")
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Creates the touchpoint that votes wait for. What else it is made of has a default. */
export const CreateForm = ({ slug, votes }: { slug: Slug; votes: number }) => (
  <form class="create" method="post" action={CREATE_PATH}>
    <input type="hidden" name="touchpoint" value={slug} />
    <label class="field">
      <span class="label">Name</span>
      <input
        class="box"
        name="name"
        value={nameFrom(slug)}
        maxLength={NAME_MAX_CHARS}
        required
        autocomplete="off"
      />
    </label>
    <label class="field">
      <span class="label">Stage</span>
      <select class="box" name="stage">
        {STAGES.map((stage) => (
          <option key={stage} value={stage} selected={stage === "core"}>
            {STAGE_NAMES[stage]}
          </option>
        ))}
      </select>
    </label>
    <button class="act" type="submit">
      Create and release {counted(votes, "vote")}
      <span class="unseen"> at {slug}</span>
    </button>
  </form>
)
