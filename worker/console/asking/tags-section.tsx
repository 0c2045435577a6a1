import type { BuiltWidget, Tag } from "../../../shared/tag.ts"
import { writeTag } from "../../../shared/tag.ts"
import { linkAddress } from "../poster/address.ts"

/** What stands in for a build where there is none: only the pinned tag asks for it. */
const NOT_BUILT: BuiltWidget = { version: "", released: false, script: "", integrity: {} }

interface TagTextProps {
  id: string
  title: string
  about: string
  text: string
}

/** A tag to take along. Its button shows where there is a script that can copy. */
const TagText = ({ id, title, about, text }: TagTextProps) => (
  <div class="tag">
    <h3 id={`${id}-title`}>{title}</h3>
    <p class="note">{about}</p>
    <pre>
      <code id={id}>{text}</code>
    </pre>
    <button class="act" type="button" hidden data-copies={id} aria-describedby={`${id}-title`}>
      Copy
    </button>
  </div>
)

interface TagsProps {
  /** As customers' pages name it; without what the console says. */
  tag: Tag
  /** What the console says, where it differs from what every tag says by itself. */
  said: Readonly<Record<string, string>>
  /** Undefined: this house was not built. */
  built: BuiltWidget | undefined
}

/** The tag of this touchpoint, in every way there is to embed it. */
export const TagsSection = ({ tag, said, built }: TagsProps) => {
  const full = { ...tag, attributes: said }
  return (
    <section class="card tags-to-paste" aria-labelledby="tags-title" id="tag">
      <h2 id="tags-title">The tag</h2>
      <TagText
        id="tag-configured"
        title="Recommended: what you set here comes along"
        about="Paste it once. Whatever you change on this page reaches yours by itself, within a minute."
        text={writeTag("configured", tag, NOT_BUILT)}
      />
      <TagText
        id="tag-link"
        title="A link, where there is no page of yours"
        about="The question as a page of its own: for messages, bookings, a code of your own. A place goes behind it, like ?p=till-3; posters are made on a page of their own."
        text={linkAddress(tag.worker, tag.key, tag.touchpoint, undefined)}
      />
      <details class="behind">
        <summary>Other ways to embed it</summary>
        <TagText
          id="tag-plain"
          title="Everything in the tag"
          about="One script for all touchpoints. The words before the tap, and where and when, are the tag’s own: paste it anew when you change them. Reasons and what comes after the tap still come from here."
          text={writeTag("plain", full, NOT_BUILT)}
        />
        <TagText
          id="tag-element"
          title="As an element, anywhere in the page"
          about="For pages that are put together by a program, and for several questions on one page."
          text={writeTag("element", full, NOT_BUILT)}
        />
        {built && (
          <TagText
            id="tag-pinned"
            title="Pinned by its hash"
            about={
              built.released
                ? `Version ${built.version} and nothing else: browsers refuse whatever has another hash. The import map goes before every module script; a new version needs a new tag.`
                : `Version ${built.version} is not released yet: its content, and with it the hash, may still change.`
            }
            text={writeTag("pinned", full, built)}
          />
        )}
      </details>
    </section>
  )
}
