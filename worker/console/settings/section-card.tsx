import type { ComponentChildren } from "preact"
import type { Policy } from "../../../shared/policy.ts"
import { m, t } from "../../frame/speech.tsx"
import { FlashBox, UndoButton } from "../flash-box.tsx"
import { SendRow } from "../send-row.tsx"
import { type FormState, NotSaved } from "./field.tsx"
import { Overtaken } from "./overtaken.tsx"
import { isUsual, type SectionName } from "./sections.ts"

/** What became of a write, said in the section it was of. */
export type Flash =
  | { tag: "saved"; section: SectionName; undo: number | undefined }
  | { tag: "put-back"; section: SectionName }
  | { tag: "same"; section: SectionName }
  | { tag: "overtaken"; section: SectionName }

/** From when on a change holds. Nightly deleting goes by the words' section. */
const FROM_WHEN: Record<SectionName, string> = {
  customers: m("New touchpoints take the look; those that are there keep theirs."),
  origins: m("New votes go by it within half a minute; those in the ledger stay as they are."),
  doubt: m("New votes go by it within half a minute; those in the ledger stay as they are."),
  words: m("New comments go by it within half a minute; what is kept too long goes in the coming nights."),
}

const textOf = (flash: Flash): string => {
  switch (flash.tag) {
    case "saved":
      return `${t("Saved.")} ${t(FROM_WHEN[flash.section])}`
    case "put-back":
      return `${t("Put back as it was before.")} ${t(FROM_WHEN[flash.section])}`
    case "same":
      return t("Nothing to save: it says so already.")
    case "overtaken":
      return t("Not undone: it has been changed again since.")
  }
}

const FlashLine = ({ flash }: { flash: Flash }) => (
  <FlashBox said={textOf(flash)}>
    {flash.tag === "saved" && flash.undo !== undefined && (
      <UndoButton action="/settings/undo" entry={flash.undo} />
    )}
  </FlashBox>
)

interface SectionCardProps {
  name: SectionName
  title: string
  about: ComponentChildren
  form: FormState
  policy: Policy
  /** What the form was decided upon. */
  base: string
  /** Somebody else has changed the same meanwhile. */
  overtaken: boolean
  flash: Flash | undefined
  children: ComponentChildren
}

export const SectionCard = ({ name, title, about, form, policy, flash, ...props }: SectionCardProps) => (
  <section class="setting" id={name} aria-labelledby={`${name}-title`}>
    <div class="why-so">
      <h2 id={`${name}-title`}>{t(title)}</h2>
      {about}
    </div>
    <div class="card">
      {flash?.section === name && <FlashLine flash={flash} />}
      {form.editable ? (
        <form class="fields" method="post" action={`/settings/${name}`} noValidate>
          <input type="hidden" name="base" value={props.base} />
          {props.overtaken && <Overtaken />}
          <NotSaved errors={form.errors} />
          {props.children}
          <SendRow label={t("Save")}>
            {(form.errors.size > 0 || !isUsual(name, policy)) && (
              <button class="quiet" type="submit" name="to" value="defaults">
                {t("Back to the defaults")}
              </button>
            )}
          </SendRow>
        </form>
      ) : (
        <div class="fields told">{props.children}</div>
      )}
    </div>
  </section>
)
