import { settingNow } from "../../frame/setting.ts"
import { localeNow, t } from "../../frame/speech.tsx"
import type { Comment } from "../../store/comments.ts"
import { MarkedText } from "./marked-text.tsx"
import type { Stretch } from "./matching.ts"

const baseOf = (lang: string): string => lang.split("-")[0]?.toLowerCase() ?? ""

/** The language of a comment, where it is known and not the reader's own: “Portuguese”. */
export const languageName = (lang: string | null): string | undefined => {
  if (lang === null || baseOf(lang) === settingNow().language) return undefined
  try {
    return new Intl.DisplayNames(localeNow(), { type: "language", fallback: "none" }).of(baseOf(lang))
  } catch {
    // It has the form of a language and is none.
    return undefined
  }
}

interface WordsProps {
  comment: Pick<Comment, "comment" | "lang" | "reaction">
  stretches?: readonly Stretch[]
}

/**
 * What a customer wrote, a paragraph of its own that turns by its own letters: whatever they are, nothing beside it turns
 * with them.
 */
export const CommentWords = ({ comment: { comment, lang, reaction }, stretches = [] }: WordsProps) => (
  <>
    <span class="unseen">{reaction === "love" ? t("Love:") : t("Hate:")}</span>
    <p dir="auto" class="wrote" lang={lang ?? undefined}>
      <MarkedText text={comment} stretches={stretches} />
    </p>
  </>
)
