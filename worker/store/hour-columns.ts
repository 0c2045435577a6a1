import type { Face } from "../../shared/vote.ts"

const FACES = ["love", "hate"] as const satisfies readonly Face[]

/** The 48 hour columns of a counter row, as the migration names them: `love_00` … `hate_23`. */
export const HOUR_COLUMNS = FACES.flatMap((face) =>
  Array.from({ length: 24 }, (_, hour) => ({ face, hour, name: `${face}_${String(hour).padStart(2, "0")}` })),
)
