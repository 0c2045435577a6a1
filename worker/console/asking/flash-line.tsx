import { m, t } from "../../frame/speech.tsx"
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

/** The page opens here, so that it is seen and read aloud, and Undo is one Tab away. */
export const FlashLine = ({ flash, path }: { flash: Flash; path: string }) => (
  <div class="flash" role="status" tabindex={-1} autofocus>
    <p>{t(FLASHES[flash.tag])}</p>
    {flash.undo !== undefined && (
      <form method="post" action={`${path}/undo`}>
        <input type="hidden" name="entry" value={flash.undo} />
        <button class="quiet" type="submit">
          {t("Undo")}
        </button>
      </form>
    )}
  </div>
)
