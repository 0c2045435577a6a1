import * as v from "valibot"

/** Where in the customer's journey a touchpoint lies, in the order customers live it. */
export const STAGES = ["pre", "first", "core", "last", "in"] as const
export const Stage = v.picklist(STAGES)
export type Stage = v.InferOutput<typeof Stage>

/** active: the customer deals with you; passive: the customer sees one of your assets (an advert, a van). */
export const KINDS = ["active", "passive"] as const
export const Kind = v.picklist(KINDS)
export type Kind = v.InferOutput<typeof Kind>
