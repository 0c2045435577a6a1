import type { Context } from "hono"

/** What a form says, each field once. A body that is no form of ours says nothing. */
export const fieldsOf = async (c: Context): Promise<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(await c.req.text()))
