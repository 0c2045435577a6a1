import type { BuiltWidget, Tag } from "../../../shared/tag.ts"
import { writeTag } from "../../../shared/tag.ts"
import { t } from "../../frame/speech.tsx"
import { CopyText } from "./copy-text.tsx"

/** What stands in for a build where there is none: only the pinned tag asks for it. */
const NOT_BUILT: BuiltWidget = { version: "", released: false, script: "", integrity: {} }

export interface TagProps {
  /** As customers' pages name it; without what the console says. */
  tag: Tag
  /** What the console says, where it differs from what every tag says by itself. */
  said: Readonly<Record<string, string>>
  /** Undefined: this house was not built. */
  built: BuiltWidget | undefined
}

/** The one to paste: what is set in the console comes along. */
export const configuredTag = (tag: Tag): string => writeTag("configured", tag, NOT_BUILT)

/** The tag of a touchpoint, in every other way there is to embed it. */
export const OtherTags = ({ tag, said, built }: TagProps) => {
  const full = { ...tag, attributes: said }
  return (
    <details class="behind">
      <summary>{t("Other ways to embed it")}</summary>
      <CopyText
        id="tag-inline"
        title={t("In the page, where the tag stands")}
        about={t("Instead of floating in a corner. For the end of an article, an order page, a help page.")}
        text={writeTag("plain", { ...tag, attributes: { mode: "inline", ...said } }, NOT_BUILT)}
      />
      <CopyText
        id="tag-element"
        title={t("As an element, anywhere in the page")}
        about={t("For pages that are put together by a program, and for several questions on one page.")}
        text={writeTag("element", full, NOT_BUILT)}
      />
      <CopyText
        id="tag-plain"
        title={t("Everything in the tag")}
        about={t(
          "One script for all touchpoints. The words before the tap, and where and when, are the tag’s own: paste it anew when you change them. Reasons and what comes after the tap still come from here.",
        )}
        text={writeTag("plain", full, NOT_BUILT)}
      />
      {built && (
        <CopyText
          id="tag-pinned"
          title={t("Pinned by its hash (SRI)")}
          about={
            built.released
              ? t(
                  "Version {version} and nothing else: browsers refuse whatever has another hash. The import map goes before every module script; a new version needs a new tag.",
                  { version: built.version },
                )
              : t(
                  "Version {version} is not released yet: its content, and with it the hash, may still change.",
                  { version: built.version },
                )
          }
          text={writeTag("pinned", full, built)}
        />
      )}
    </details>
  )
}
