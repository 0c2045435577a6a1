import { VOTE_AGE_MAX_DAYS } from "../../../shared/limits.ts"
import { VOTES_KEPT_MONTHS, WORDS_KEPT_MONTHS } from "../../../shared/policy.ts"
import { t } from "../../frame/speech.tsx"
import type { FormState } from "./field.tsx"
import { NumberField } from "./number-field.tsx"
import { Switch } from "./switch.tsx"

export const WordsAbout = () => (
  <>
    <p>
      {t(
        "People write more than they should, and it should not stay longer than it is of use. What has been deleted is gone: a shorter time takes effect within the coming nights, and no Undo brings words back.",
      )}
    </p>
    <p>
      <a href="/words/erase">{t("Erase a comment by its reference")}</a>
    </p>
  </>
)

export const WordsFields = ({ form }: { form: FormState }) => (
  <ul class="rules">
    <li class="rule">
      <Switch form={form} name="masking" label={t("Mask personal data in comments")}>
        {t(
          "E-mail addresses, phone numbers and card numbers become [e-mail], [phone] and [card] before a comment is stored; the originals are kept nowhere. Beside the comment field customers read: “E-mail addresses and phone or card numbers are hidden.” A way to reach them, left to be answered, stays as it is.",
        )}
      </Switch>
    </li>
    <li class="rule">
      <div class="numbers">
        <NumberField
          form={form}
          name="keep.wordsMonths"
          label={t("Comments and contacts are kept for")}
          unit={t("months")}
          hint={t("{least} to {most}. The vote itself stays.", {
            least: WORDS_KEPT_MONTHS.least,
            most: WORDS_KEPT_MONTHS.most,
          })}
        />
        <NumberField
          form={form}
          name="keep.votesMonths"
          label={t("Votes are kept for")}
          unit={t("months")}
          hint={t("{least} to {most}. The counters stay, and so does the pulse.", {
            least: VOTES_KEPT_MONTHS.least,
            most: VOTES_KEPT_MONTHS.most,
          })}
        />
      </div>
      <p class="note">
        {t(
          "Why no less than {least} months? Votes are taken up to {late} days late. One that was already deleted and came again would count twice.",
          { least: VOTES_KEPT_MONTHS.least, late: VOTE_AGE_MAX_DAYS },
        )}
      </p>
    </li>
  </ul>
)
