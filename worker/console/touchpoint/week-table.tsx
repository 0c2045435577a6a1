import type { Slug } from "../../../shared/ids.ts"
import { t } from "../../frame/speech.tsx"
import type { Period } from "../../pulse/period.ts"
import { type Counts, sumCounts } from "../../pulse/share.ts"
import type { Week } from "../../pulse/week.ts"
import { count } from "../wording.ts"
import { csvPath } from "./address.ts"
import { Behind } from "./behind.tsx"
import { hoursName, weekdayName } from "./week-words.ts"

/** "12/40": hate of all. */
const Cell = ({ love, hate }: Counts) => <td>{love + hate > 0 && `${count(hate)}/${count(love + hate)}`}</td>

interface WeekTableProps {
  week: Week
  period: Period
  slug: Slug
}

/** Hours down, days across: so it fits a phone. */
export const WeekTable = ({ week, period, slug }: WeekTableProps) => (
  <Behind
    of={t("When##card")}
    columns={[
      t("Hate of all votes"),
      ...week.weekdays.map((weekday) => weekdayName(weekday, "short")),
      t("all##days"),
    ]}
    csv={csvPath(slug, "when", period)}
  >
    <tbody>
      {week.byHour.map(({ item }) => (
        <tr key={item.hour}>
          <th scope="row">{hoursName(item.hour, item.hour)}</th>
          {week.cells
            .filter(({ hour }) => hour === item.hour)
            .map((cell) => (
              <Cell key={cell.weekday} {...cell} />
            ))}
          <Cell {...item} />
        </tr>
      ))}
      <tr>
        <th scope="row">{t("all##hours")}</th>
        {week.byWeekday.map(({ item }) => (
          <Cell key={item.weekday} {...item} />
        ))}
        <Cell {...sumCounts(week.cells)} />
      </tr>
    </tbody>
  </Behind>
)
