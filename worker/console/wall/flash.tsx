import * as v from "valibot"
import { t } from "../../frame/speech.tsx"
import type { Wall } from "../../store/walls.ts"
import { EntryId } from "../asking/flash-of.ts"
import { wallPath } from "./address.ts"

/** What was wrong or missing in an address is left out: the page is the same without. */
const Said = v.object({
  said: v.fallback(
    v.optional(v.picklist(["saved", "put-back", "same", "overtaken", "revoked", "restored", "full"])),
    undefined,
  ),
  entry: v.fallback(v.optional(EntryId), undefined),
})
export type Said = v.InferOutput<typeof Said>
export const saidIn = (query: Record<string, string>): Said => v.parse(Said, query)

const textOf = (said: NonNullable<Said["said"]>): string => {
  switch (said) {
    case "saved":
      return t("Saved. Its screens show it within a minute.")
    case "put-back":
      return t("Put back as it was before.##wall")
    case "same":
      return t("Nothing to save: it says so already.##wall")
    case "overtaken":
      return t("Not undone: it has been changed again since.##wall")
    case "revoked":
      return t("Revoked. Its screens say so within half a minute, and show nothing any more.")
    case "restored":
      return t("Its link holds again. Screens that still have it open come back within a minute.")
    case "full":
      return t("Not made: there are as many walls as there may be. Revoke one that nobody looks at.")
  }
}

const Undo = ({ wall, said, entry }: { wall: Wall } & Said) => {
  if (said === "saved" && entry !== undefined) {
    return (
      <form method="post" action={`${wallPath(wall.id)}/undo`}>
        <input type="hidden" name="entry" value={entry} />
        <button class="quiet" type="submit">
          {t("Undo##wall")}
        </button>
      </form>
    )
  }
  if (said !== "revoked" || wall.revokedAt === null) return null
  return (
    <form method="post" action={`${wallPath(wall.id)}/restore`}>
      <button class="quiet" type="submit">
        {t("Undo##wall")}
      </button>
    </form>
  )
}

/** What became of the last write. The page opens here, Undo is one Tab away. */
export const WallFlash = ({ said, wall }: { said: Said; wall?: Wall }) =>
  said.said === undefined ? null : (
    <div class="flash" role="status" tabindex={-1} autofocus>
      <p>{textOf(said.said)}</p>
      {wall && <Undo wall={wall} {...said} />}
    </div>
  )
