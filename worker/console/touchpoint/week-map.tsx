import { t } from "../../frame/speech.tsx"
import type { Pulse } from "../../pulse/share.ts"
import { shadeOf, type Week } from "../../pulse/week.ts"
import { cellText, hoursName, weekdayName, weekText } from "./week-words.ts"

/** CSS pixels. */
const ROW_PX = 30
const HOURS_PX = 22
/** Between the days and their sum. */
const APART_PX = 8
/** Between the hours and their sum, in columns. */
const APART_COLUMNS = 0.4
/** Of more columns, a narrow chart names each third. */
const NAMED_ALL_MAX = 14

interface CellProps {
  x: number
  width: number
  y: number
  text: string
  pulse: Pulse
}

const Cell = ({ x, width, y, text, pulse }: CellProps) => {
  const shade = shadeOf(pulse)
  return (
    <g data-read>
      <title>{text}</title>
      <rect
        class={shade === undefined ? "hit" : `shade s${shade}`}
        x={`${x}%`}
        width={`${width}%`}
        y={y}
        height={ROW_PX}
        rx="5"
      />
      {shade === undefined && pulse.votes > 0 && (
        // No circle: where one stands, the reader takes it for a point of a curve.
        <ellipse class="thin" cx={`${x + width / 2}%`} cy={y + ROW_PX / 2} rx="2.5" ry="2.5" />
      )}
    </g>
  )
}

const rounded = (value: number): number => Math.round(value * 100) / 100

/** Weekdays down, hours across; what each comes to in all at the edges. */
export const WeekMap = ({ week }: { week: Week }) => {
  const { hours, weekdays, cells, byHour, byWeekday } = week
  const column = 100 / (hours.length + APART_COLUMNS + 1)
  const width = rounded(column)
  const x = (index: number) => rounded(index * column)
  const edge = x(hours.length + APART_COLUMNS)
  const y = (index: number) => HOURS_PX + index * ROW_PX
  const below = y(weekdays.length) + APART_PX
  return (
    <svg
      class={hours.length > NAMED_ALL_MAX ? "chart week crowded" : "chart week"}
      height={below + ROW_PX}
      role="img"
      aria-label={weekText(week)}
    >
      {hours.map((hour, index) => (
        <text
          key={hour}
          class={hour % 3 === 0 ? "hour third" : "hour"}
          x={`${rounded(x(index) + width / 2)}%`}
          y={12}
          text-anchor="middle"
        >
          {hour}
        </text>
      ))}
      <text class="hour third" x={`${rounded(edge + width / 2)}%`} y={12} text-anchor="middle">
        {t("all##hours")}
      </text>
      {weekdays.map((weekday, row) => (
        <g key={weekday}>
          <text x={-8} y={y(row) + ROW_PX / 2 + 4} text-anchor="end">
            {weekdayName(weekday, "short")}
          </text>
          {cells
            .filter((cell) => cell.weekday === weekday)
            .map((cell, index) => (
              <Cell
                key={cell.hour}
                x={x(index)}
                width={width}
                y={y(row)}
                pulse={cell.pulse}
                text={cellText(`${weekdayName(weekday, "long")} ${hoursName(cell.hour, cell.hour)}`, cell)}
              />
            ))}
          {byWeekday
            .filter(({ item }) => item.weekday === weekday)
            .map(({ item, pulse }) => (
              <Cell
                key="all"
                x={edge}
                width={width}
                y={y(row)}
                pulse={pulse}
                text={cellText(weekdayName(weekday, "long"), { ...item, pulse })}
              />
            ))}
        </g>
      ))}
      <text x={-8} y={below + ROW_PX / 2 + 4} text-anchor="end">
        {t("all##days")}
      </text>
      {byHour.map(({ item, pulse }, index) => (
        <Cell
          key={item.hour}
          x={x(index)}
          width={width}
          y={below}
          pulse={pulse}
          text={cellText(hoursName(item.hour, item.hour), { ...item, pulse })}
        />
      ))}
    </svg>
  )
}
