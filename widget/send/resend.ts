import { keyOf } from "./disk.ts"
import { postTo } from "./post.ts"
import type { Resend } from "./unsent.ts"

const resend: Resend = async (base, withVotes, vote) => {
  if (!vote) return
  const answer = await postTo(base)(vote)
  if (answer.ok) await withVotes((votes) => votes.delete(keyOf(vote)))
}

export default resend
