import { t, tn } from "../../frame/speech.tsx"
import type { Entry } from "../../pulse/account.ts"
import type { Period } from "../../pulse/period.ts"
import { linearScale } from "../linear-scale.ts"
import { signed, spanName } from "../wording.ts"

/** CSS pixels. */
const BALANCE_PX = 84
const APART_PX = 30
const BARS_PX = 84
const DATES_PX = 22
const TOP_PX = 10
/** Units of the line's drawing, which is stretched to the width there is. */
const LINE_WIDTH = 1000
/** Part of a step's width left free between bars. */
const FREE = 0.24

const part = (fraction: number): string => `${Math.round(fraction * 10_000) / 100}%`
const rounded = (value: number): number => Math.round(value * 10) / 10

const entryText = (entry: Entry, today: number): string =>
  [
    spanName(entry.span, today),
    `${tn(entry.love, "{n} deposit", "{n} deposits")} · ${tn(entry.hate, "{n} withdrawal", "{n} withdrawals")}`,
    t("balance {balance}", { balance: signed(entry.balance) }),
  ].join("\n")

/** The balance above; below, what each step put in and took out. Both count votes, each on a scale of its own. */
export const AccountChart = ({ account, period }: { account: readonly Entry[]; period: Period }) => {
  const balances = account.map(({ balance }) => balance)
  const [lowest, highest] = [Math.min(0, ...balances), Math.max(0, ...balances)]
  const most = Math.max(1, ...account.map(({ love, hate }) => Math.max(love, hate)))
  const ofBalance = linearScale([lowest, Math.max(highest, lowest + 1)], [TOP_PX + BALANCE_PX, TOP_PX])
  const barsAt = TOP_PX + BALANCE_PX + APART_PX
  const anyHate = account.some(({ hate }) => hate > 0)
  const anyLove = account.some(({ love }) => love > 0)
  const zero = barsAt + (anyLove ? (anyHate ? BARS_PX / 2 : BARS_PX) : 0)
  const unit = (anyLove && anyHate ? BARS_PX / 2 : BARS_PX) / most
  const width = 1 / account.length
  const line = account
    .map(
      ({ balance }, index) =>
        `${Math.round(((index + 0.5) / account.length) * LINE_WIDTH)} ${rounded(ofBalance(balance) - TOP_PX)}`,
    )
    .join("L")
  const [first] = account
  const last = account.at(-1)
  const dates = barsAt + BARS_PX + DATES_PX - 6
  return (
    <svg
      class="chart account-chart"
      height={barsAt + BARS_PX + DATES_PX}
      role="img"
      aria-label={t("Balance from 0 to {balance}, between {lowest} and {highest}.", {
        balance: signed(last?.balance ?? 0),
        lowest: signed(lowest),
        highest: signed(highest),
      })}
    >
      {[...new Set([lowest, 0, highest])].map((value) => (
        <g key={value}>
          <line
            class={value === 0 ? "nought" : "grid"}
            x2="100%"
            y1={ofBalance(value)}
            y2={ofBalance(value)}
          />
          <text x={-8} y={ofBalance(value) + 4} text-anchor="end">
            {signed(value)}
          </text>
        </g>
      ))}
      <svg
        class="plot"
        y={TOP_PX}
        height={BALANCE_PX}
        viewBox={`0 0 ${LINE_WIDTH} ${BALANCE_PX}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path class="balance" d={`M0 ${rounded(ofBalance(0) - TOP_PX)}L${line}`} />
      </svg>
      {anyLove && (
        <text x={-8} y={zero - most * unit + 8} text-anchor="end">
          {signed(most)}
        </text>
      )}
      {anyHate && (
        <text x={-8} y={zero + most * unit} text-anchor="end">
          {signed(-most)}
        </text>
      )}
      {account.map((entry, index) => {
        const [x, wide] = [part((index + FREE / 2) * width), part(width * (1 - FREE))]
        return (
          <g key={`${entry.span.from}-${entry.span.hours?.from}`} data-read>
            <title>{entryText(entry, period.today)}</title>
            <rect class="hit" x={part(index * width)} width={part(width)} height={barsAt + BARS_PX} />
            {entry.love > 0 && (
              <rect
                class="love"
                x={x}
                width={wide}
                y={rounded(zero - entry.love * unit)}
                height={rounded(entry.love * unit)}
                rx="2"
              />
            )}
            {entry.hate > 0 && (
              <rect class="hate" x={x} width={wide} y={zero} height={rounded(entry.hate * unit)} rx="2" />
            )}
            <circle
              class="dot"
              cx={part((index + 0.5) * width)}
              cy={rounded(ofBalance(entry.balance))}
              r="4"
            />
          </g>
        )
      })}
      <line class="nought" x2="100%" y1={zero} y2={zero} />
      {first && last && (
        <>
          <text x="0" y={dates}>
            {spanName(first.span, period.today)}
          </text>
          {account.length > 1 && (
            <text x="100%" y={dates} text-anchor="end">
              {spanName(last.span, period.today)}
            </text>
          )}
        </>
      )}
    </svg>
  )
}
