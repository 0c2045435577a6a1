import { PERIODS, type PeriodName } from "../pulse/period.ts"
import { PERIOD_WORDS } from "./wording.ts"

export const PeriodPicker = ({ path, current }: { path: string; current: PeriodName }) => (
  <nav class="periods" aria-label="Period">
    {PERIODS.map((name) => (
      <a
        key={name}
        class="period"
        href={`${path}?period=${name}`}
        {...(name === current ? { "aria-current": "true" as const } : {})}
      >
        {PERIOD_WORDS[name].label}
      </a>
    ))}
  </nav>
)
