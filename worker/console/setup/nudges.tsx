import { m, T, t, tn } from "../../frame/speech.tsx"
import type { FirstSteps, NudgesRead } from "../../store/first-steps.ts"
import { FlashBox } from "../flash-box.tsx"
import { installPath, newPath, SETUP_PATH, TEMPLATES_PATH } from "./address.ts"

/** Said by `t`. */
const STEPS = {
  touchpoints: m("Add your touchpoints"),
  votes: m("Install one, and get its first vote"),
  people: m("Invite somebody who owns a touchpoint"),
  passkey: m("Add a passkey, to sign in without a link"),
} as const
type Step = keyof typeof STEPS
const ORDER: readonly Step[] = ["touchpoints", "votes", "people", "passkey"]

const hrefOf = (step: Step, { slug }: FirstSteps): string => {
  switch (step) {
    case "touchpoints":
      return TEMPLATES_PATH
    case "votes":
      return slug === null ? TEMPLATES_PATH : installPath(slug)
    case "people":
      return "/team#invite"
    case "passkey":
      return "/you"
  }
}

const HideForm = ({ to, label }: { to: "hide" | "show"; label: string }) => (
  <form method="post" action="/setup/first-steps">
    <button class="quiet" type="submit" name="do" value={to}>
      {label}
    </button>
  </form>
)

/** Your first hour: what is done and what comes next, until all of it is done or an admin puts it away. */
const FirstStepsCard = ({ steps }: { steps: FirstSteps }) => {
  const next = ORDER.find((step) => !steps[step])
  return (
    <section class="card first-steps" aria-labelledby="steps-title">
      <div class="title">
        <h2 id="steps-title">{t("Your first hour")}</h2>
        <HideForm to="hide" label={t("Put away")} />
      </div>
      <ol>
        {ORDER.map((step) => (
          <li key={step} class={steps[step] ? "done" : undefined}>
            <span aria-hidden="true">{steps[step] ? "✓" : "○"}</span>
            {steps[step] ? (
              <span>
                {t(STEPS[step])}
                <span class="unseen"> {t("(done)")}</span>
              </span>
            ) : (
              <a href={hrefOf(step, steps)} class={step === next ? "next" : undefined}>
                {t(STEPS[step])}
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What an admin's journey says beside the pulse: first steps, and names that votes wait for. */
export const Nudges = ({ read: { steps, names }, justHidden }: { read: NudgesRead; justHidden: boolean }) => {
  const offered = names.filter(({ dismissed }) => !dismissed)
  const [first] = offered
  const open = ORDER.some((step) => !steps[step])
  return (
    <>
      {steps.hidden && justHidden && (
        <FlashBox said={t("The first steps are put away, for all admins.")}>
          <HideForm to="show" label={t("Undo")} />
        </FlashBox>
      )}
      {!steps.hidden && open && <FirstStepsCard steps={steps} />}
      {first && (
        <p class="waits">
          <T
            say="{slug} was seen {n} times: <a>create it?</a>"
            one="{slug} was seen once: <a>create it?</a>"
            n={first.votes}
            slug={<code>{first.slug}</code>}
            a={(inside) => <a href={newPath({ slug: first.slug })}>{inside}</a>}
          />{" "}
          {offered.length > 1 && (
            <a href={SETUP_PATH}>{tn(offered.length - 1, "and {n} more name", "and {n} more names")}</a>
          )}
        </p>
      )}
    </>
  )
}
