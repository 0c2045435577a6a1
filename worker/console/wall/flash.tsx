import * as v from "valibot"
import { t } from "../../frame/speech.tsx"
import type { Wall } from "../../store/walls.ts"
import { FlashBox, UndoButton } from "../flash-box.tsx"
import { saidOf } from "../read-address.ts"
import { wallPath } from "./address.ts"

const Said = saidOf(["saved", "put-back", "same", "overtaken", "revoked", "restored", "full"])
export type Said = v.InferOutput<typeof Said>
export const saidIn = (query: Record<string, string>): Said => v.parse(Said, query)

const textOf = (said: NonNullable<Said["said"]>): string => {
  switch (said) {
    case "saved":
      return t("Saved. Its screens show it within a minute.")
    case "put-back":
      return t("Put back as it was before.")
    case "same":
      return t("Nothing to save: it says so already.")
    case "overtaken":
      return t("Not undone: it has been changed again since.")
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
    return <UndoButton action={`${wallPath(wall.id)}/undo`} entry={entry} />
  }
  if (said !== "revoked" || wall.revokedAt === null) return null
  return <UndoButton action={`${wallPath(wall.id)}/restore`} />
}

export const WallFlash = ({ said, wall }: { said: Said; wall?: Wall }) =>
  said.said === undefined ? null : (
    <FlashBox said={textOf(said.said)}>{wall && <Undo wall={wall} {...said} />}</FlashBox>
  )
