import type { ComponentChildren } from "preact"
import type { KINDS, STAGES, Stage } from "../../../shared/journey.ts"
import { NAME_MAX_CHARS, SENTENCE_MAX_CHARS, SLUG_MAX_CHARS } from "../../../shared/limits.ts"
import { m, t } from "../../frame/speech.tsx"
import type { PossibleOwner } from "../../store/possible-owners.ts"
import { LineField } from "../asking/line-field.tsx"
import { attributesOf, type FormState, Hint, Wrong } from "../settings/field.tsx"
import { stageName } from "../wording.ts"

/** What lies in each stage, with an example. Said by `t`. */
const STAGE_ABOUT: Record<(typeof STAGES)[number], string> = {
  pre: m("Before they know you: an advert, the shop window, a delivery van."),
  first: m("The first moment with you: the welcome, the sign-up, the first page."),
  core: m("What they came for: the product, the visit, the work itself."),
  last: m("How it ends: paying, the parcel, the goodbye."),
  in: m("After they left: a newsletter, support, a loyalty card."),
}

const KIND_NAMES: Record<(typeof KINDS)[number], string> = {
  active: m("Active: they deal with you"),
  passive: m("Passive: they see something of yours"),
}
const KIND_ABOUT: Record<(typeof KINDS)[number], string> = {
  active: m("Somebody or something answers them: a till, a form, a call."),
  passive: m("They look, and nobody answers: an advert, a van, a letter."),
}

interface RadioProps {
  form: FormState
  name: string
  value: string
  label: string
  about: string
}

const Radio = ({ form, name, value, label, about }: RadioProps) => (
  <label class="pick">
    <input type="radio" {...{ name, value }} checked={form.draft.get(name) === value} />
    <span>
      <b>{label}</b>
      <small>{about}</small>
    </span>
  </label>
)

const Group = ({
  form,
  name,
  legend,
  children,
}: {
  form: FormState
  name: string
  legend: string
  children: ComponentChildren
}) => (
  <fieldset class="field picks" id={name} {...(form.errors.has(name) ? { "aria-invalid": true } : {})}>
    <legend class="label">{legend}</legend>
    <Wrong form={form} name={name} />
    {children}
  </fieldset>
)

/** The name, and the one that stands in tags: the script proposes it as the name is typed. */
export const NameFields = ({ form, fixed }: { form: FormState; fixed: boolean }) => (
  <>
    <LineField
      form={form}
      name="name"
      label={t("Name")}
      maxLength={NAME_MAX_CHARS}
      hint={t("As your team calls it: “Pay at the till”.")}
    />
    {fixed ? (
      <div class="field">
        <p class="label">{t("Name in tags")}</p>
        <p>
          <code>{form.draft.get("slug")}</code>
        </p>
        <small class="hint">
          {t("It stays: votes carry it, and so do the tags, posters and links that are out there.")}
        </small>
      </div>
    ) : (
      <div class="field">
        <label class="label" for="slug">
          {t("Name in tags")}
        </label>
        <input
          class="box"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxLength={SLUG_MAX_CHARS}
          data-slug-of="name"
          {...attributesOf(form, "slug")}
          value={form.draft.get("slug") ?? ""}
        />
        <Wrong form={form} name="slug" />
        <Hint name="slug">
          {t(
            "Letters a–z, digits and hyphens. Left empty, it is made from the name. From the first vote on it stays.",
          )}
        </Hint>
      </div>
    )}
  </>
)

export const StageField = ({ form, stages }: { form: FormState; stages: readonly Stage[] }) => (
  <Group form={form} name="stage" legend={t("Where in the journey?")}>
    {stages.map((stage) => (
      <Radio
        key={stage}
        form={form}
        name="stage"
        value={stage}
        label={stageName(stage)}
        about={t(STAGE_ABOUT[stage])}
      />
    ))}
  </Group>
)

export const KindField = ({ form, kinds }: { form: FormState; kinds: typeof KINDS }) => (
  <Group form={form} name="kind" legend={t("What kind?")}>
    {kinds.map((kind) => (
      <Radio
        key={kind}
        form={form}
        name="kind"
        value={kind}
        label={t(KIND_NAMES[kind])}
        about={t(KIND_ABOUT[kind])}
      />
    ))}
  </Group>
)

export const CriticalField = ({ form }: { form: FormState }) => (
  <div class="field picks">
    <label class="pick">
      <input type="checkbox" name="critical" checked={form.draft.has("critical")} />
      <span>
        <b>{t("Critical")}</b>
        <small>
          {t(
            "If it fails here, nothing else makes up for it. The journey names the weakest of these on top.",
          )}
        </small>
      </span>
    </label>
  </div>
)

export const ExpectationField = ({ form }: { form: FormState }) => (
  <LineField
    form={form}
    name="expectation"
    label={t("What do customers expect here?")}
    maxLength={SENTENCE_MAX_CHARS}
    hint={t("One sentence, in their words: “I pay in under two minutes, with any card.”")}
  />
)

export const TargetField = ({ form }: { form: FormState }) => (
  <div class="field">
    <label class="label" for="target">
      {t("Target")}
    </label>
    <p class="entry">
      <input
        class="box number"
        inputMode="numeric"
        autocomplete="off"
        maxLength={4}
        {...attributesOf(form, "target")}
        value={form.draft.get("target") ?? ""}
      />
      <span>{t("% love")}</span>
    </p>
    <Wrong form={form} name="target" />
    <Hint name="target">{t("What you want to reach. Empty: no target.")}</Hint>
  </div>
)

export const OwnerField = ({ form, owners }: { form: FormState; owners: readonly PossibleOwner[] }) => (
  <div class="field">
    <label class="label" for="owner">
      {t("Owner")}
    </label>
    <select class="box" {...attributesOf(form, "owner")}>
      <option value="">{t("Nobody yet")}</option>
      {owners.map(({ id, name }) => (
        <option key={id} value={id} selected={form.draft.get("owner") === String(id)}>
          {name}
        </option>
      ))}
    </select>
    <Wrong form={form} name="owner" />
    <Hint name="owner">{t("The one who answers for it, and looks after it.")}</Hint>
  </div>
)
