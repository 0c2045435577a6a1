import { m } from "../../frame/speech.tsx"

/** What the keys of `client/comments.ts` do, for the list of all keys: `keys-help.ts`. Said by `t`. */
export const COMMENT_KEYS = [
  { key: "j", does: m("The next comment") },
  { key: "k", does: m("The comment before") },
  { key: "r", does: m("Mark the comment as read, or as unread") },
  { key: "/", does: m("Search comments") },
] as const
