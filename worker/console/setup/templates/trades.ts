import * as v from "valibot"

/** Trades that there is a ready journey for, in the order they are offered. */
export const TRADES = ["cafe", "shop", "clinic", "hotel", "saas", "delivery", "office"] as const
export const Trade = v.picklist(TRADES)
export type Trade = v.InferOutput<typeof Trade>
