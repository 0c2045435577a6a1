import { type CommentCounts, UNREAD_LOOKED_AT } from "../../store/count-comments.ts"
import { count } from "../wording.ts"

/** “132”; “10,000+” from where nobody counts on. */
export const upTo = (n: number, most: number): string => (n < most ? count(n) : `${count(most)}+`)

/** Unread ones among the newest: “12”, “200+”; empty: none. */
export const unreadText = ({ unread }: Pick<CommentCounts, "unread">): string =>
  unread === 0 ? "" : upTo(unread, UNREAD_LOOKED_AT)
