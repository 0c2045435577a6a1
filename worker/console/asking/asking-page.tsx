import type { Question } from "../../../shared/touchpoint.ts"
import { T, t } from "../../frame/speech.tsx"
import type { Membership } from "../../store/members.ts"
import type { AskingRead } from "../../store/read-asking.ts"
import { Frame } from "../frame.tsx"
import { NotSaved } from "../settings/field.tsx"
import type { Errors } from "../settings/read-form.ts"
import { TouchpointTop } from "../setup/touchpoint-top.tsx"
import { LanguagesSection } from "../translation/languages-section.tsx"
import { roleName } from "../wording.ts"
import { askingPath } from "./address.ts"
import { AskingSection } from "./asking-section.tsx"
import type { Focus } from "./change-reasons.ts"
import { type Draft, draftOf } from "./draft.ts"
import { type Flash, FlashLine } from "./flash-line.tsx"
import { ImprovementsSection, type RefusedImprovement } from "./improvements-section.tsx"
import { OffersSection } from "./offers-section.tsx"
import { WordsSection } from "./words-section.tsx"

/** A form that has not been saved: refused, overtaken by somebody else's, or only moved about. */
export interface Unsaved {
  draft: Draft
  /** What was saved when the member began. */
  base: Question
  errors: Errors
  focus?: Focus | undefined
  /** What somebody else has saved since, the same fields among it: a line each. */
  overtaken?: readonly string[]
}

interface AskingPageProps extends Membership {
  read: AskingRead
  editable: boolean
  today: number
  flash?: Flash | undefined
  unsaved?: Unsaved | undefined
  refused?: RefusedImprovement | undefined
}

const NO_ERRORS: Errors = new Map()

/** What a preview may: run, and open what its customers may open. */
const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox"

const Previews = ({ path }: { path: string }) => (
  <aside class="previews" aria-labelledby="previews-title">
    <h2 id="previews-title">{t("Preview")}</h2>
    <p class="note">{t("The real widget. Tap it: nothing here counts.")}</p>
    <div class="frames">
      {(["light", "dark"] as const).map((scheme) => (
        <iframe
          key={scheme}
          class={`preview ${scheme}`}
          title={scheme === "light" ? t("Preview on a light page") : t("Preview on a dark page")}
          src={`${path}/preview?scheme=${scheme}`}
          sandbox={SANDBOX}
          height={264}
        />
      ))}
    </div>
  </aside>
)

/** What stands above the form when it was not saved. */
const Trouble = ({ unsaved }: { unsaved: Unsaved | undefined }) => {
  if (unsaved?.overtaken) {
    return (
      <div class="flash not" role="alert" tabindex={-1} autofocus>
        <p>
          <T
            say="Not saved: somebody has changed the same meanwhile. What you typed stands below, beside their other changes. Save again, and yours replaces theirs; or <a>take theirs</a>."
            a={(inside) => <a href="?">{inside}</a>}
          />
        </p>
        <ul>
          {unsaved.overtaken.map((line) => (
            <li key={line} dir="auto">
              {t("Saved meanwhile: {line}", { line })}
            </li>
          ))}
        </ul>
      </div>
    )
  }
  return unsaved ? <NotSaved errors={unsaved.errors} /> : null
}

const whoMay = ({ member, business }: Membership, ownerId: AskingRead["ownerId"]): string =>
  member.role === "owner" && ownerId !== member.id
    ? t(
        "This touchpoint is not yours: you see all of it, and its owner or an admin of {business} can change it.",
        { business: business.name },
      )
    : t("You are signed in as {role}: you see all of it, and its owner or an admin can change it.", {
        role: roleName(member.role),
      })

/** Everything that customers read at a touchpoint, and the tag that brings it to a page. */
export const AskingPage = ({ read, editable, unsaved, refused, flash, ...props }: AskingPageProps) => {
  const { member, business, today } = props
  const { touchpoint, improvements } = read
  const { slug, name, question } = touchpoint
  const path = askingPath(slug)
  const form = {
    draft: unsaved?.draft ?? draftOf(question),
    errors: unsaved?.errors ?? NO_ERRORS,
    editable,
  }
  const wrong = unsaved?.overtaken || form.errors.size > 0 || refused
  const page = t("What customers are asked: {name}", { name })
  const sections = (
    <>
      <WordsSection form={form} focus={unsaved?.focus} />
      <OffersSection form={form} owner={touchpoint.owner} />
      <AskingSection form={form} />
    </>
  )
  return (
    <Frame
      under="/setup"
      title={wrong ? t("Not saved: {page}", { page }) : page}
      script="asking"
      {...{ member, business }}
    >
      <div class="asking">
        <TouchpointTop touchpoint={{ slug, name }} at="asking" title={t("What customers are asked")} />
        {!editable && <p class="say">{whoMay({ member, business }, read.ownerId)}</p>}
        {flash && <FlashLine {...{ flash, path, slug }} />}
        <div class="asked-and-shown">
          <Previews path={path} />
          {editable ? (
            <form
              class="asking-form"
              method="post"
              action={path}
              noValidate
              {...(unsaved ? { "data-unsaved": "" } : {})}
            >
              {/* Enter in a field presses the form's first button: it must be the one that saves. */}
              {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: no key leads to it, and its like is below */}
              <button class="unseen" type="submit" tabindex={-1} aria-hidden="true">
                {t("Save")}
              </button>
              <input type="hidden" name="base" value={JSON.stringify(unsaved?.base ?? question)} />
              <Trouble unsaved={unsaved} />
              {sections}
              <p class="save">
                <button class="button" type="submit">
                  {t("Save")}
                </button>
                <small
                  id="save-state"
                  data-typed={t("Not saved yet: the preview shows it, customers don’t.")}
                >
                  {t("Customers see it within a minute.")}
                </small>
              </p>
            </form>
          ) : (
            <div class="asking-form told">{sections}</div>
          )}
        </div>
        <LanguagesSection {...{ slug, question, editable }} own={props.business.usual.languages} />
        <ImprovementsSection {...{ slug, improvements, today, editable, refused }} />
      </div>
    </Frame>
  )
}
