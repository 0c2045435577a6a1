import * as v from "valibot"
import { FoldedSlug, SiteKey, type Slug, type VoteId } from "../../../shared/ids.ts"
import { LANG_MAX_CHARS, SLUG_MAX_CHARS } from "../../../shared/limits.ts"

/** People copy addresses from paper: a capital or a space must not lead nowhere. */
export const Stop = v.object({ key: v.pipe(v.string(), v.toLowerCase(), SiteKey), slug: FoldedSlug })

const optionalText = (maxChars: number) =>
  v.fallback(v.optional(v.pipe(v.string(), v.maxLength(maxChars))), undefined)

/** What an address may say beside: nothing of it may keep the question from being asked. */
export const Search = v.object({
  /** The place, as it was written: folded where the vote is taken. */
  p: optionalText(SLUG_MAX_CHARS),
  lang: optionalText(LANG_MAX_CHARS),
  /** What has just happened to the vote, for the page to say. */
  said: v.fallback(v.optional(v.picklist(["done", "changed"])), undefined),
})
export type Search = v.InferOutput<typeof Search>

/** `?p=till-3&lang=de`, or nothing: relative to the page it stands on. */
export const searchOf = ({ p, lang, said }: Partial<Search>): string => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries({ p, lang, said })) if (value) search.set(name, value)
  return search.size > 0 ? `?${search}` : ""
}

export const linkPath = (key: SiteKey, slug: Slug, id?: VoteId): string =>
  `/t/${key}/${slug}${id ? `/${id}` : ""}`
