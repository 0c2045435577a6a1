import type { Keep, KeepHost } from "./keep.ts"

/** The one keep of this tab: on this browser's disk, with its clock and its network. */
export type OpenKeep = (host: KeepHost) => Keep
