import type { Policy } from "../../../shared/policy.ts"
import { m, t } from "../../frame/speech.tsx"
import type { Membership } from "../../store/members.ts"
import { Frame } from "../frame.tsx"
import { roleName } from "../wording.ts"
import { CustomersAbout, CustomersFields } from "./customers-section.tsx"
import { DoubtAbout, DoubtFields } from "./doubt-section.tsx"
import { type Draft, draftOf } from "./draft.ts"
import { OriginsAbout, OriginsFields } from "./origins-section.tsx"
import type { Errors } from "./read-form.ts"
import { type Flash, SectionCard } from "./section-card.tsx"
import { baseOf, type SectionName } from "./sections.ts"
import { SettingsTabs } from "./settings-tabs.tsx"
import { WordsAbout, WordsFields } from "./words-section.tsx"

interface SettingsPageProps extends Membership {
  policy: Policy
  flash?: Flash | undefined
  /** A form that could not be saved, as it was typed; `overtaken`: for somebody else has changed the same. */
  refused?: { section: SectionName; draft: Draft; errors: Errors; overtaken?: boolean }
}

const PARTS = [
  { name: "customers", title: m("Languages and look"), About: CustomersAbout, Fields: CustomersFields },
  { name: "origins", title: m("Where votes come from"), About: OriginsAbout, Fields: OriginsFields },
  { name: "doubt", title: m("Doubtful votes"), About: DoubtAbout, Fields: DoubtFields },
  { name: "words", title: m("What customers write"), About: WordsAbout, Fields: WordsFields },
] as const

export const NO_ERRORS: Errors = new Map()

export const SettingsPage = ({ policy, flash, refused, member, business }: SettingsPageProps) => {
  const editable = member.role === "admin"
  const saved = draftOf(policy)
  return (
    <Frame
      title={refused ? t("Not saved: {page}", { page: t("Settings") }) : t("Settings")}
      at="/settings"
      {...{ member, business }}
    >
      <div class="settings">
        <div class="top">
          <h1>{t("Settings")}</h1>
          <a class="aside" href="/log">
            {t("Audit log")}
          </a>
        </div>
        <SettingsTabs at="/settings" admin={editable} />
        <p class="say">
          {t(
            "What becomes of the votes of {business}. A rule concerns the votes that come after it, never those already in the ledger.",
            { business: business.name },
          )}{" "}
          {!editable &&
            t("You are signed in as {role}: you see all of it, and an admin can change it.", {
              role: roleName(member.role),
            })}
        </p>
        {PARTS.map(({ name, title, About, Fields }) => {
          const wrong = refused?.section === name ? refused : undefined
          const form = { draft: wrong?.draft ?? saved, errors: wrong?.errors ?? NO_ERRORS, editable }
          const base = wrong?.draft.get("base") ?? baseOf(name, policy)
          const overtaken = wrong?.overtaken ?? false
          return (
            <SectionCard
              key={name}
              {...{ name, title, form, policy, base, overtaken, flash }}
              about={<About />}
            >
              <Fields form={form} />
            </SectionCard>
          )
        })}
      </div>
    </Frame>
  )
}
