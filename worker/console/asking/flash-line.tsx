import type { Slug } from "../../../shared/ids.ts"
import { m, t } from "../../frame/speech.tsx"
import { FlashBox, UndoButton } from "../flash-box.tsx"

/** What became of the last write; `undo`: the log's entry, while it still stands as written. */
export type Flash = { tag: FlashTag; undo?: number | undefined }

/** By what happened. */
const FLASHES = {
  saved: m(
    "Saved. Customers see it within a minute; who was here before may read the old words one last time.",
  ),
  "put-back": m("Put back as it was before."),
  same: m("Nothing to save: it says so already."),
  overtaken: m("Not done: it has been changed since. What is saved now stands below."),
  added: m("Added. Publish it when customers should read it."),
  told: m("Published. Customers read the latest one with their thanks."),
  "not-told": m("Not published any more."),
  edited: m("Saved."),
  removed: m("Removed."),
} as const
export type FlashTag = keyof typeof FLASHES

export const FlashLine = ({ flash, path, slug }: { flash: Flash; path: string; slug: Slug }) => (
  <FlashBox
    said={
      <>
        {t(FLASHES[flash.tag])}{" "}
        {(flash.tag === "added" || flash.tag === "told") && (
          <a href={`/touchpoints/${slug}`}>{t("To its pulse")}</a>
        )}
      </>
    }
  >
    {flash.undo !== undefined && <UndoButton action={`${path}/undo`} entry={flash.undo} />}
  </FlashBox>
)
