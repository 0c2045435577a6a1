import { VOTE_AGE_MAX_DAYS } from "../../../shared/limits.ts"
import { VOTES_KEPT_MONTHS, WORDS_KEPT_MONTHS } from "../../../shared/policy.ts"
import type { FormState } from "./field.tsx"
import { NumberField } from "./number-field.tsx"
import { Switch } from "./switch.tsx"

export const WordsAbout = () => (
  <>
    <p>
      People write more than they should, and it should not stay longer than it is of use. What has been
      deleted is gone: a shorter time takes effect within the coming nights, and no Undo brings words back.
    </p>
    <p>
      <a href="/words/erase">Erase a comment by its reference</a>
    </p>
  </>
)

export const WordsFields = ({ form }: { form: FormState }) => (
  <ul class="rules">
    <li class="rule">
      <Switch form={form} name="masking" label="Mask personal data in comments">
        E-mail addresses, phone numbers and card numbers become [e-mail], [phone] and [card] before a comment
        is stored; the originals are kept nowhere. Beside the comment field customers read: “E-mail addresses
        and phone or card numbers are hidden.” A way to reach them, left to be answered, stays as it is.
      </Switch>
    </li>
    <li class="rule">
      <div class="numbers">
        <NumberField
          form={form}
          name="keep.wordsMonths"
          label="Comments and contacts are kept for"
          unit="months"
          hint={`${WORDS_KEPT_MONTHS.least} to ${WORDS_KEPT_MONTHS.most}. The vote itself stays.`}
        />
        <NumberField
          form={form}
          name="keep.votesMonths"
          label="Votes are kept for"
          unit="months"
          hint={`${VOTES_KEPT_MONTHS.least} to ${VOTES_KEPT_MONTHS.most}. The counters stay, and so does the pulse.`}
        />
      </div>
      <p class="note">
        Why no less than {VOTES_KEPT_MONTHS.least} months? Votes are taken up to {VOTE_AGE_MAX_DAYS} days
        late. One that was already deleted and came again would count twice.
      </p>
    </li>
  </ul>
)
