import type { Slug } from "../../../shared/ids.ts"
import { KINDS, STAGES } from "../../../shared/journey.ts"
import { t } from "../../frame/speech.tsx"
import type { SetupDeed } from "../../store/find-setup-deed.ts"
import type { Membership } from "../../store/members.ts"
import type { EditRead } from "../../store/read-edit.ts"
import { askingPath } from "../asking/address.ts"
import { Crumb } from "../crumb.tsx"
import { Frame } from "../frame.tsx"
import { SendRow } from "../send-row.tsx"
import { type FormState, NotSaved } from "../settings/field.tsx"
import { editPath, SETUP_PATH } from "../setup/address.ts"
import { type Said, SetupFlash } from "../setup/flash.tsx"
import { OwnerMark } from "../setup/owner-mark.tsx"
import {
  CriticalField,
  ExpectationField,
  KindField,
  NameFields,
  OwnerField,
  StageField,
  TargetField,
} from "../setup/setup-fields.tsx"
import { TouchpointTabs } from "../setup/touchpoint-tabs.tsx"
import { stageName } from "../wording.ts"
import { fieldsOf } from "./save-touchpoint.ts"

interface EditPageProps extends Membership {
  slug: Slug
  read: EditRead
  form: FormState
  /** What the form began with, as JSON. */
  base: string
  said: Said
  deed: SetupDeed | undefined
  /** Somebody has saved the same meanwhile: the form says what was typed. */
  overtaken: boolean
}

/** As on the page of what it asks: it runs, and reaches nobody. */
const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox"

const Told = ({ slug, read }: Pick<EditPageProps, "slug" | "read">) => {
  const { name, stage, kind, critical, expectation, target, owner } = fieldsTold(slug, read)
  const facts: [string, string | null][] = [
    [t("Name"), name],
    [t("Name in tags"), slug],
    [t("Stage"), stageName(stage)],
    [t("Kind"), kind === "active" ? t("active") : t("passive")],
    [t("Critical"), critical ? t("Yes") : t("No")],
    [t("What do customers expect here?"), expectation || t("Nobody has said yet")],
    [t("Target"), target === null ? t("None") : t("{n} % love", { n: target })],
  ]
  return (
    <dl class="card fields told">
      {facts.map(([term, said]) => (
        <div key={term} class="field">
          <dt class="label">{term}</dt>
          <dd dir="auto">{said}</dd>
        </div>
      ))}
      <div class="field">
        <dt class="label">{t("Owner")}</dt>
        <dd>
          <OwnerMark owner={owner} />
        </dd>
      </div>
    </dl>
  )
}

const fieldsTold = (slug: Slug, read: EditRead) => ({
  ...fieldsOf(slug, read),
  owner: read.touchpoint.owner,
})

const Preview = ({ slug, editable }: { slug: Slug; editable: boolean }) => (
  <aside class="setup-preview" aria-labelledby="preview-title">
    <h2 id="preview-title">{t("What customers see")}</h2>
    <p class="note">{t("The real widget. Tap it: nothing here counts.")}</p>
    <iframe
      class="preview"
      title={t("Preview")}
      src={`${askingPath(slug)}/preview?scheme=light`}
      sandbox={SANDBOX}
      height={264}
    />
    <a class="act" href={askingPath(slug)}>
      {editable ? t("Change what it asks") : t("See what it asks")}
    </a>
  </aside>
)

/** A touchpoint's details. Its words are on a page of their own, one tab away. */
export const EditPage = ({ slug, read, form, base, overtaken, ...props }: EditPageProps) => {
  const { said, deed, member, business } = props
  const { name, state, voted } = read.touchpoint
  const wrong = form.errors.size > 0
  const admin = member.role === "admin"
  const live = state === "live"
  return (
    <Frame
      title={wrong || overtaken ? t("Not saved: {title}", { title: name }) : name}
      under="/setup"
      script="setup"
      {...{ member, business }}
    >
      <Crumb
        above={{ [SETUP_PATH]: t("Touchpoints"), ...(live ? { [`/touchpoints/${slug}`]: name } : {}) }}
        here={live ? undefined : name}
      />
      <div class="top">
        <h1>
          <bdi>{name}</bdi>
        </h1>
      </div>
      {live && <TouchpointTabs slug={slug} at="details" />}
      <SetupFlash {...{ said, deed }} mayUndo={form.editable} undoAt={`${editPath(slug)}/undo`} />
      {!live && (
        <p class="say">
          {t("This touchpoint is archived: nobody is asked here any more. An admin can restore it.")}{" "}
          <a href={`${SETUP_PATH}#archived`}>{t("To the archived ones")}</a>
        </p>
      )}
      <div class="edit">
        {form.editable ? (
          <form class="card fields setup-form" method="post" action={editPath(slug)} noValidate>
            <NotSaved errors={form.errors} />
            {overtaken && (
              <p class="flash not" role="alert" tabindex={-1} autofocus>
                {t(
                  "Not saved: somebody has changed the same meanwhile. What you typed stands below: save again, and it replaces theirs.",
                )}
              </p>
            )}
            <input type="hidden" name="base" value={base} />
            <NameFields form={form} fixed={voted} />
            <ExpectationField form={form} />
            <div class="two-fields">
              <TargetField form={form} />
              {admin ? (
                <OwnerField form={form} owners={read.owners} />
              ) : (
                <div class="field">
                  <p class="label">{t("Owner")}</p>
                  <p>
                    <OwnerMark owner={read.touchpoint.owner} />
                  </p>
                </div>
              )}
            </div>
            <StageField form={form} stages={STAGES} />
            <KindField form={form} kinds={KINDS} />
            <CriticalField form={form} />
            <SendRow label={t("Save")}>
              {admin && live && (
                <button class="quiet" type="submit" formaction="/setup/archive" name="slug" value={slug}>
                  {t("Archive")}
                </button>
              )}
            </SendRow>
          </form>
        ) : (
          <Told slug={slug} read={read} />
        )}
        {live && <Preview slug={slug} editable={form.editable} />}
      </div>
    </Frame>
  )
}
