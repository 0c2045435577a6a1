import * as v from "valibot"
import { NAME_MAX_CHARS } from "./limits.ts"
import { plainName } from "./plain-name.ts"

const line = v.pipe(v.string(), v.transform(plainName), v.maxLength(NAME_MAX_CHARS))

/** What people call a place, and the area that it lies in; an empty area: none. */
export const PlaceName = v.object({ name: v.pipe(line, v.minLength(1)), area: line })
export type PlaceName = v.InferOutput<typeof PlaceName>
