import { localTime } from "../../../shared/local-time.ts"
import { t } from "../../frame/speech.tsx"
import type { TeamMember } from "../../store/read-team.ts"
import { dayName } from "../wording.ts"

/** The day only: nobody is watched by the hour. */
export const seenText = ({ lastSeenAt }: TeamMember, timeZone: string, now: number): string => {
  if (lastSeenAt === null) return t("not signed in yet")
  const { day } = localTime(timeZone, lastSeenAt)
  const today = localTime(timeZone, now).day
  if (day === today) return t("here today")
  if (day === today - 1) return t("here yesterday")
  return t("here on {day}", { day: dayName(day, true) })
}
