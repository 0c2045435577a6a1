import type { Context } from "hono"
import type { MemberEnv } from "../../auth/guard.ts"
import { type OpenSession, sessionOf } from "../../auth/session.ts"

/** The session of whoever asks: the guard has let them in by it a moment ago. */
export const openSession = async (c: Context<MemberEnv>, now: number): Promise<OpenSession> => {
  const session = await sessionOf(c, now)
  if (!session) throw new Error("the session ended between two looks at it")
  return session
}
