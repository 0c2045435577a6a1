import * as v from "valibot"
import { WallId } from "../../../shared/ids.ts"

export const WALLS_PATH = "/walls"
export const NEW_WALL_PATH = "/walls/new"
export const wallPath = (id: WallId): string => `/walls/${id}`
/** What a screen opens. */
export const screenPath = (token: string): string => `/wall/${token}`

/** A wall's number, as addresses have it. */
export const WallParam = v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/), v.transform(Number), WallId)

/** As `mintToken` makes them. A form brings the one it will be opened by, so that it is one wall if it is sent twice. */
export const LinkToken = v.pipe(v.string(), v.regex(/^[\w-]{43}$/))
