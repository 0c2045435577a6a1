import type { ComponentChildren } from "preact"
import { firstName } from "../../../shared/first-name.ts"
import { ADDRESS_MAX_CHARS } from "../../../shared/limits.ts"
import { m, t } from "../../frame/speech.tsx"
import type { FormState } from "../settings/field.tsx"
import { LineField } from "./line-field.tsx"

interface OfferProps {
  form: FormState
  name: string
  label: string
  /** It can't be switched on, and `children` say why. */
  off?: boolean
  children: ComponentChildren
}

const Offer = ({ form, name, label, off = false, children }: OfferProps) => {
  const checked = form.draft.has(name)
  return (
    <div class="switch">
      {form.editable ? (
        <p class="entry">
          <label>
            <input
              type="checkbox"
              id={name}
              name={name}
              checked={checked && !off}
              disabled={off}
              aria-describedby={`${name}-hint`}
            />
            <b>{label}</b>
          </label>
        </p>
      ) : (
        <p class="entry">
          <b>{label}</b> <span class="state">{checked && !off ? t("on") : t("off")}</span>
        </p>
      )}
      <p class="about-switch" id={`${name}-hint`}>
        {children}
      </p>
    </div>
  )
}

const LEADS = {
  share: m("An address to pass on to a friend"),
  review: m("A page to write a review on"),
} as const

/** What becomes of the address: it is shared, or opened. */
const Leads = ({ form }: { form: FormState }) => {
  const chosen = form.draft.get("leads")
  if (!form.editable) {
    if (!form.draft.get("friend")) return null
    return <p class="note">{t(chosen === "review" ? LEADS.review : LEADS.share)}</p>
  }
  return (
    <fieldset class="field leads">
      <legend class="label">{t("That address is")}</legend>
      {Object.entries(LEADS).map(([value, label]) => (
        <div key={value} class="option">
          <label>
            <input type="radio" name="leads" value={value} checked={chosen === value} /> {t(label)}
          </label>
        </div>
      ))}
    </fieldset>
  )
}

/** What comes after the tap, beside reasons and a comment. */
export const OffersSection = ({ form, owner }: { form: FormState; owner: string | null }) => (
  <section class="card" aria-labelledby="offers-title">
    <h2 id="offers-title">{t("After the answer")}</h2>
    <Offer form={form} name="contact" label={t("“May we answer you?”")}>
      {t("Customers may leave an e-mail address or a phone number with their comment.")}
    </Offer>
    <Offer form={form} name="lookInto" label={t("“We will look into it”")} off={owner === null}>
      {owner === null
        ? t(
            "After hate, with the first name of the touchpoint’s owner. Nobody owns this touchpoint yet, so there is nobody to promise it: give it an owner first.",
          )
        : t(
            "After hate, customers read that {owner} will look into it. A promise: it is kept when someone answers.",
            { owner: firstName(owner) },
          )}
    </Offer>
    <LineField
      form={form}
      name="friend"
      label={t("“Tell a friend”")}
      maxLength={ADDRESS_MAX_CHARS}
      none={t("No address: it is not offered")}
      hint={t(
        "After love: the address that customers may share or open, such as your review page. Empty: it is not offered.",
      )}
      code
    />
    <Leads form={form} />
  </section>
)
