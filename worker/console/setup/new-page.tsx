import { KINDS, STAGES } from "../../../shared/journey.ts"
import { t, tn } from "../../frame/speech.tsx"
import type { Membership } from "../../store/members.ts"
import type { PossibleOwner } from "../../store/possible-owners.ts"
import { Crumb } from "../crumb.tsx"
import { Frame } from "../frame.tsx"
import { SendRow } from "../send-row.tsx"
import type { FormState } from "../settings/field.tsx"
import { SETUP_PATH, TEMPLATES_PATH } from "./address.ts"
import {
  CriticalField,
  ExpectationField,
  KindField,
  NameFields,
  OwnerField,
  StageField,
  TargetField,
} from "./setup-fields.tsx"

interface NewPageProps extends Membership {
  form: FormState
  owners: readonly PossibleOwner[]
  /** Votes that wait for the name it begins with. */
  waiting: number
}

/** Which of what lies behind "More" is wrong, or says more than the usual. */
const MORE = ["kind", "critical", "expectation", "target", "owner"]

/** A touchpoint from nothing. Two fields are enough: everything else has a sensible default. */
export const NewPage = ({ form, owners, waiting, member, business }: NewPageProps) => {
  const wrong = form.errors.size > 0
  return (
    <Frame
      title={wrong ? t("Not added: {title}", { title: t("Add a touchpoint") }) : t("Add a touchpoint")}
      under="/setup"
      script="setup"
      {...{ member, business }}
    >
      <Crumb above={{ [SETUP_PATH]: t("Touchpoints") }} />
      <div class="top">
        <h1>{t("Add a touchpoint")}</h1>
        <a class="act" href={TEMPLATES_PATH}>
          {t("From a template")}
        </a>
      </div>
      <form class="card fields setup-form" method="post" action="/setup/new" noValidate>
        {wrong && (
          <p class="flash not" role="alert">
            {t("Not added yet: put right what is marked below.")}
          </p>
        )}
        {waiting > 0 && (
          <p class="note">
            {tn(
              waiting,
              "{n} vote waits for this name, and counts as soon as you add it.",
              "{n} votes wait for this name, and count as soon as you add it.",
            )}
          </p>
        )}
        <NameFields form={form} fixed={false} />
        <StageField form={form} stages={STAGES} />
        <details class="behind" open={MORE.some((name) => form.errors.has(name))}>
          <summary>{t("More: kind, critical, expectation, target, owner")}</summary>
          <div class="fields">
            <KindField form={form} kinds={KINDS} />
            <CriticalField form={form} />
            <ExpectationField form={form} />
            <div class="two-fields">
              <TargetField form={form} />
              <OwnerField form={form} owners={owners} />
            </div>
          </div>
        </details>
        <SendRow label={t("Add it")}>
          <small>{t("Next: how to bring it to your customers.")}</small>
        </SendRow>
      </form>
    </Frame>
  )
}
