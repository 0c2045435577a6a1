import type { ComponentChildren } from "preact"
import type { HeldRule } from "../../../shared/outcome.ts"
import { m, t } from "../../frame/speech.tsx"
import { RULE_WORDS } from "../rule-words.ts"
import { Choice } from "./choice.tsx"
import type { FormState } from "./field.tsx"
import { NumberField } from "./number-field.tsx"
import { Switch } from "./switch.tsx"

export const DoubtAbout = () => (
  <>
    <p>
      {t(
        "A vote can’t prove that it is real. The first rule that doubts one holds it under its name: kept in the ledger, out of the pulse, until someone releases or excludes it.",
      )}
    </p>
    <p>
      <a href="/held">{t("See what is held now")}</a>
    </p>
  </>
)

interface RuleProps {
  form: FormState
  name: string
  rule: HeldRule
  about: string
  children: ComponentChildren
}

/** A rule with its switch; its numbers show while it is on. */
const Rule = ({ form, name, rule, about, children }: RuleProps) => (
  <li class="rule">
    <Switch form={form} name={name} label={t(RULE_WORDS[rule].title)}>
      {about}
    </Switch>
    {(form.editable || form.draft.has(name)) && <div class="numbers">{children}</div>}
  </li>
)

/** Said by `t`. */
const HELD = [m("held##setting"), m("counted##setting")] as const

const Agents = ({ form }: { form: FormState }) => (
  <li class="rule">
    <fieldset class="agents">
      <legend>
        <b>{t(RULE_WORDS["bot-agent"].title)}</b>
      </legend>
      <p class="about-switch">
        {t(
          "Held for what the sender calls itself. That can be anything, so it is a hint; it is read once and never stored.",
        )}
      </p>
      <Switch form={form} name="heldAgents" value="crawler" label={t("Crawlers")} states={HELD}>
        {t("Search engines and other bots that name themselves.")}
      </Switch>
      <Switch
        form={form}
        name="heldAgents"
        value="headless"
        label={t("Browsers without a window")}
        states={HELD}
      >
        {t("As e-mail scanners, link previews, monitors and tests drive them.")}
      </Switch>
      <Switch form={form} name="heldAgents" value="program" label={t("Programs")} states={HELD}>
        {t("Servers, tills and command lines. Hold them if none of yours sends votes.")}
      </Switch>
    </fieldset>
  </li>
)

export const DoubtFields = ({ form }: { form: FormState }) => (
  <ul class="rules">
    <Agents form={form} />
    <Rule
      form={form}
      name="visitorCap"
      rule="visitor-cap"
      about={t(
        "More votes within an hour than one person casts: the surplus is held. A school or an office may share one address. All that one server or till sends is one visitor: raise the number for those, or switch it off. Kiosks are left out.",
      )}
    >
      <NumberField form={form} name="visitorCap.perHour" label={t("One visitor")} unit={t("votes an hour")} />
    </Rule>
    <Rule
      form={form}
      name="spamTap"
      rule="spam-tap"
      about={t(
        "At a kiosk: a tap sooner after the last than a hand moves on, or more in a minute than people come by.",
      )}
    >
      <NumberField
        form={form}
        name="spamTap.lockMs"
        label={t("Lock after a tap")}
        unit={t("seconds")}
        decimal
      />
      <NumberField form={form} name="spamTap.perMinute" label={t("One kiosk")} unit={t("taps a minute")} />
    </Rule>
    <li class="rule">
      <Switch form={form} name="kiosks" label={t(RULE_WORDS["unpaired-kiosk"].title)}>
        {t(
          "A vote that says it comes from a kiosk counts only if one that you have paired has signed it. Leave it off while a till or a kiosk of your own sends votes through the API.",
        )}
      </Switch>
    </li>
    <Rule
      form={form}
      name="repeated"
      rule="repeated-vote"
      about={t(
        "The same visitor again at the same touchpoint, and only one of their votes counts. While this is on, a hash of every visitor is kept for up to two days; otherwise only of those who vote twice within an hour.",
      )}
    >
      <NumberField form={form} name="repeated.withinMinutes" label={t("Again within")} unit={t("minutes")} />
      <Choice
        form={form}
        name="repeated.keep"
        legend={t("Which one counts")}
        options={[
          ["newest", t("The newest")],
          ["first", t("The first")],
        ]}
      />
    </Rule>
    <Rule
      form={form}
      name="tooOld"
      rule="too-old"
      about={t("Tapped too long ago. Votes do come late: a kiosk without a network keeps its own for weeks.")}
    >
      <NumberField form={form} name="tooOld.days" label={t("Older than")} unit={t("days")} />
    </Rule>
    <Rule
      form={form}
      name="unknownClock"
      rule="unknown-clock"
      about={t(
        "Dated in the future even after the sender’s clock was corrected: nobody knows when it was tapped.",
      )}
    >
      <NumberField form={form} name="unknownClock.hours" label={t("Ahead by more than")} unit={t("hours")} />
    </Rule>
    <li class="rule">
      <p>
        <b>{t("Always on")}</b>
      </p>
      <dl class="always">
        <dt>{t(RULE_WORDS["unknown-touchpoint"].title)}</dt>
        <dd>
          {t(
            "Nobody has created the touchpoint that the vote names: it waits until an admin does, under “Held votes”.",
          )}
        </dd>
        <dt>{t(RULE_WORDS.scanner.title)}</dt>
        <dd>
          {t(
            "A letter’s links were all opened at once, or one that nobody sees: its taps are held for ten minutes.",
          )}
        </dd>
        <dt>{t(RULE_WORDS["revoked-device"].title)}</dt>
        <dd>{t("Signed by a kiosk that you have removed.")}</dd>
        <dt>{t(RULE_WORDS["failed-rule"].title)}</dt>
        <dd>
          {t("A rule broke on the vote, so nobody can say what it would have said. That is a bug of ours.")}
        </dd>
      </dl>
    </li>
  </ul>
)
