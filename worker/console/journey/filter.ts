import * as v from "valibot"
import { MemberId, Slug } from "../../../shared/ids.ts"
import { Stage } from "../../../shared/journey.ts"
import { NAME_MAX_CHARS } from "../../../shared/limits.ts"
import { Channel } from "../../../shared/vote.ts"
import type { Through } from "../../store/counters.ts"
import type { JourneyTouchpoint } from "../../store/read-journey.ts"
import { RowNumber, readable } from "../read-address.ts"

const AREA_PREFIX = "area:"

const Id = v.pipe(RowNumber, MemberId)
const Area = v.pipe(
  v.string(),
  v.startsWith(AREA_PREFIX),
  v.transform((text) => text.slice(AREA_PREFIX.length)),
  v.minLength(1),
  v.maxLength(NAME_MAX_CHARS),
)

const Filter = v.object({
  /** `mine`: of who looks; `none`: nobody's. */
  owner: readable(v.union([v.picklist(["mine", "none"]), Id])),
  channel: readable(Channel),
  where: readable(
    v.union([
      v.pipe(
        Area,
        v.transform((area) => ({ area })),
      ),
      v.pipe(
        Slug,
        v.transform((place) => ({ place })),
      ),
    ]),
  ),
  stage: readable(Stage),
  critical: readable(v.literal("yes")),
})
/** Which touchpoints the journey shows, and which of their votes. */
export type Filter = v.InferOutput<typeof Filter>

export const filterIn = (query: Readonly<Record<string, string>>): Filter => v.parse(Filter, query)

const whereText = (where: Filter["where"]): string | undefined =>
  where && ("area" in where ? `${AREA_PREFIX}${where.area}` : where.place)

/** What an address says of it. */
export const filterFields = ({ owner, where, ...rest }: Filter): Record<string, string | undefined> => ({
  owner: owner === undefined ? undefined : String(owner),
  ...rest,
  where: whereText(where),
})

/** Whether an address narrows anything. */
export const narrows = (filter: Filter): boolean => Object.values(filter).some((value) => value !== undefined)

/** The votes that count. */
export const throughOf = ({ channel, where }: Filter): Through => ({ channel, ...where })

export const matches = (
  { owner, stage, critical }: Filter,
  touchpoint: JourneyTouchpoint,
  me: MemberId,
): boolean => {
  const wanted = owner === "mine" ? me : owner
  const owned =
    wanted === undefined || (wanted === "none" ? touchpoint.owner === null : touchpoint.owner?.id === wanted)
  return owned && (stage === undefined || touchpoint.stage === stage) && (!critical || touchpoint.critical)
}
