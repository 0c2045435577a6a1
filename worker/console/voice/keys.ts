import { m } from "../../frame/speech.tsx"

/** What the keys of `client/comments.ts` do, for the list of all keys. Said by `t`. */
export const COMMENT_KEYS = [
  { keys: ["J"], does: m("The next comment") },
  { keys: ["K"], does: m("The comment before") },
  { keys: ["R"], does: m("Mark the comment as read, or as unread") },
  { keys: ["/"], does: m("Search comments") },
] as const
