import { m, T, t, tn } from "../../frame/speech.tsx"
import type { Intake } from "../../store/intake.ts"
import { Nothing } from "../nothing.tsx"
import { count } from "../wording.ts"
import { TouchpointName } from "./touchpoint-name.tsx"

type Figures = Pick<Intake, "received" | "counted" | "held" | "duplicate" | "rejected">

const OUTCOMES = [
  ["counted", m("Counted"), m("at once")],
  ["held", m("Held##votes"), m("by a rule, at first")],
  ["duplicate", m("Duplicate"), m("in the ledger already")],
  ["rejected", m("Rejected"), m("could not be read or kept")],
] as const

/** The busiest touchpoints in the table; the rest is one line, so that the columns still add up. */
const SHOWN = 50

const sumOf = (rows: readonly Figures[]): Figures => {
  const sum = { received: 0, counted: 0, held: 0, duplicate: 0, rejected: 0 }
  for (const row of rows) {
    sum.received += row.received
    for (const [outcome] of OUTCOMES) sum[outcome] += row[outcome]
  }
  return sum
}

/** What is missing in the outcomes, or too much: always 0, and said if it ever is not. */
const gapOf = (row: Figures): number =>
  row.received - OUTCOMES.reduce((sum, [outcome]) => sum + row[outcome], 0)

const Cells = (row: Figures) => (
  <>
    <td>{count(row.received)}</td>
    {OUTCOMES.map(([outcome]) => (
      <td key={outcome}>{count(row[outcome])}</td>
    ))}
  </>
)

const IntakeTable = ({ rows }: { rows: readonly Intake[] }) => {
  const rest = rows.slice(SHOWN)
  return (
    <details class="behind">
      <summary>{t("By touchpoint")}</summary>
      <section class="scroll" aria-label={t("What came in, by touchpoint")} tabindex={0}>
        <table class="wide">
          <thead>
            <tr>
              {[m("Touchpoint"), m("Received"), ...OUTCOMES.map(([, title]) => title)].map((title) => (
                <th key={title} scope="col">
                  {t(title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row) => (
              <tr key={row.slug}>
                <th scope="row">
                  {row.slug === null ? (
                    t("None that there is")
                  ) : (
                    <TouchpointName name={row.name ?? ""} slug={row.slug} />
                  )}
                </th>
                <Cells {...row} />
              </tr>
            ))}
            {rest.length > 0 && (
              <tr>
                <th scope="row">{tn(rest.length, "{n} other", "{n} others")}</th>
                <Cells {...sumOf(rest)} />
              </tr>
            )}
          </tbody>
        </table>
      </section>
    </details>
  )
}

/** Every vote that came in, by what became of it: nothing is ever dropped in silence. */
export const IntakeCard = ({ rows }: { rows: readonly Intake[] }) => {
  const all = sumOf(rows)
  const gap = gapOf(all)
  return (
    <section class="card intake" aria-labelledby="intake">
      <div class="title">
        <h2 id="intake">{t("What came in")}</h2>
        <small>{t("the last 28 days")}</small>
      </div>
      {all.received === 0 ? (
        <Nothing say={t("Nothing yet.")}>
          <T
            say="Every vote is accounted for here from the first on: <a>install a touchpoint</a>."
            a={(inside) => <a href="/setup">{inside}</a>}
          />
        </Nothing>
      ) : (
        <>
          <dl class="sum">
            <div>
              <dt>{t("Received")}</dt>
              <dd>{count(all.received)}</dd>
            </div>
            {OUTCOMES.map(([outcome, title, meaning], at) => (
              <div key={outcome}>
                <dt>
                  {t(title)} <small>{t(meaning)}</small>
                </dt>
                <dd>
                  <span class="sign">{at === 0 ? "=" : "+"}</span> {count(all[outcome])}
                </dd>
              </div>
            ))}
          </dl>
          {gap !== 0 && (
            <p class="hint">
              {t("This does not add up by {gap}. Tell whoever runs this Lovetap: it never should.", {
                gap: Math.abs(gap),
              })}
            </p>
          )}
          <p class="rest">
            {t(
              "Decisions made later don’t move these; the newest seconds may be missing. Whenever a vote is changed or gets a reason or a comment, it comes in once more.",
            )}
          </p>
          <IntakeTable rows={rows} />
        </>
      )}
    </section>
  )
}
