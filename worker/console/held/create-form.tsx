import type { Slug } from "../../../shared/ids.ts"
import { STAGES } from "../../../shared/journey.ts"
import { NAME_MAX_CHARS } from "../../../shared/limits.ts"
import { T, t } from "../../frame/speech.tsx"
import { stageName } from "../wording.ts"
import { CREATE_PATH } from "./address.ts"

/** “pay-at-the-till” → “Pay at the till”: a first guess, there to be changed. */
export const nameFrom = (slug: Slug): string => {
  const words = slug.replaceAll("-", " ")
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Creates the touchpoint that votes wait for. What else it is made of has a default. */
export const CreateForm = ({ slug, votes }: { slug: Slug; votes: number }) => (
  <form class="create" method="post" action={CREATE_PATH}>
    <input type="hidden" name="touchpoint" value={slug} />
    <label class="field">
      <span class="label">{t("Name")}</span>
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
      <span class="label">{t("Stage")}</span>
      <select class="box" name="stage">
        {STAGES.map((stage) => (
          <option key={stage} value={stage} selected={stage === "core"}>
            {stageName(stage)}
          </option>
        ))}
      </select>
    </label>
    <button class="act" type="submit">
      <T
        one="Create and release {n} vote<span> at {slug}</span>"
        say="Create and release {n} votes<span> at {slug}</span>"
        n={votes}
        slug={slug}
        span={(inside) => <span class="unseen">{inside}</span>}
      />
    </button>
  </form>
)
