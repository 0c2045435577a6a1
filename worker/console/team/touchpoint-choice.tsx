import { STAGES } from "../../../shared/journey.ts"
import { t } from "../../frame/speech.tsx"
import type { OwnedTouchpoint, TeamMember } from "../../store/read-team.ts"
import { stageName } from "../wording.ts"

interface TouchpointChoiceProps {
  touchpoints: readonly OwnedTouchpoint[]
  members: readonly TeamMember[]
  chosen: ReadonlySet<string>
}

/** Touchpoints to tick, in the journey's order, each with whose it is now. */
export const TouchpointChoice = ({ touchpoints, members, chosen }: TouchpointChoiceProps) => {
  const ownerOf = (ownerId: number | null) => members.find(({ id }) => id === ownerId)?.name ?? t("nobody")
  const stages = STAGES.map((stage) => ({
    stage,
    here: touchpoints.filter((touchpoint) => touchpoint.stage === stage),
  })).filter(({ here }) => here.length > 0)
  return (
    <div class="ticking">
      {stages.map(({ stage, here }) => (
        <fieldset key={stage}>
          <legend>{stageName(stage)}</legend>
          {here.map(({ slug, name, ownerId }) => (
            <label key={slug}>
              <input type="checkbox" name="touchpoints" value={slug} checked={chosen.has(slug)} />
              <span>
                <bdi>{name}</bdi> <small>{ownerOf(ownerId)}</small>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  )
}
