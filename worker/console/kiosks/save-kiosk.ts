import type { D1Database } from "@cloudflare/workers-types"
import type { BusinessId, KioskId } from "../../../shared/ids.ts"
import type { KioskSettings } from "../../../shared/kiosk-settings.ts"
import type { Author, ChangeOutcome } from "../../store/change-fields.ts"
import { changeKiosk } from "../../store/change-kiosk.ts"

const FIELDS = [
  "name",
  "place",
  "plan",
  "hours",
  "languages",
  "reasons",
  "comment",
  "sound",
  "look",
  "reach",
] as const

const some = (settings: KioskSettings, names: readonly string[]): Partial<KioskSettings> =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => names.includes(name)))

/**
 * Saves what the member has changed, and only if nobody else has changed the same since; what others have changed
 * besides stays as they left it.
 *
 * @param base what was saved when the member began
 */
export const saveKiosk = (
  db: D1Database,
  place: { businessId: BusinessId; id: KioskId },
  { wanted, base }: { wanted: KioskSettings; base: KioskSettings },
  author: Author,
): Promise<ChangeOutcome | undefined> => {
  const names = FIELDS.filter((name) => JSON.stringify(wanted[name]) !== JSON.stringify(base[name]))
  return changeKiosk(db, place.businessId, place.id, some(wanted, names), author, some(base, names))
}
