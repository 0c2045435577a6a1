import type { DayRange } from "../../../shared/day-range.ts"
import { T, t, tn } from "../../frame/speech.tsx"
import type { HeldDay } from "../../store/held-votes.ts"
import { linearScale } from "../linear-scale.ts"
import { count, dayName, sameYear } from "../wording.ts"

/** Units of the drawing, which is stretched to the width there is: ten a day, two of them free. */
const DAY_WIDTH = 10
const BAR_WIDTH = 8
/** CSS pixels, love above the line and hate below it. */
const HALF = 34
/** A single vote among thousands is still to be seen. */
const BAR_MIN = 2

interface DayBarsProps {
  /** Days with votes, at least one. */
  days: readonly HeldDay[]
  range: DayRange
  /** Names the chart among others. */
  title: string
}

const inWords = (days: readonly HeldDay[], title: string, name: (day: number) => string): string => {
  const [most] = days.toSorted((a, b) => b.love + b.hate - a.love - a.hate)
  if (!most) return title
  return tn(
    days.length,
    "{title} by day: {n} day with votes, most on {day}: {love} love, {hate} hate",
    "{title} by day: {n} days with votes, most on {day}: {love} love, {hate} hate",
    { title, day: name(most.day), love: most.love, hate: most.hate },
  )
}

/** Held votes by the day of the tap, love above the line and hate below it, with their table behind. */
export const DayBars = ({ days, range, title }: DayBarsProps) => {
  const length = range.to - range.from + 1
  const most = Math.max(1, ...days.flatMap(({ love, hate }) => [love, hate]))
  const height = linearScale([0, most], [0, HALF])
  const tall = (votes: number) => Math.max(BAR_MIN, Math.round(height(votes)))
  const name = (day: number) => dayName(day, !sameYear(day, range.to))
  return (
    <figure class="by-day">
      <svg
        height={2 * HALF + 1}
        viewBox={`0 0 ${DAY_WIDTH * length} ${2 * HALF + 1}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={inWords(days, title, name)}
      >
        {days.map(({ day, love, hate }) => {
          const x = (day - range.from) * DAY_WIDTH + (DAY_WIDTH - BAR_WIDTH) / 2
          return [
            love > 0 && (
              <rect class="love" x={x} y={HALF - tall(love)} width={BAR_WIDTH} height={tall(love)} />
            ),
            hate > 0 && <rect class="hate" x={x} y={HALF + 1} width={BAR_WIDTH} height={tall(hate)} />,
          ]
        })}
        <rect class="axis" y={HALF} width={DAY_WIDTH * length} height={1} />
      </svg>
      <figcaption aria-hidden="true">
        <span>{name(range.from)}</span>
        <span>{t("love up, hate down, at most {most}", { most })}</span>
        <span>{t("today")}</span>
      </figcaption>
      <details class="behind">
        <summary>
          <T say="The figures behind it{title}" title={<span class="unseen">: {title}</span>} />
        </summary>
        <section class="scroll" aria-label={t("{title} by day", { title })} tabindex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t("Day")}</th>
                <th scope="col">{t("Love")}</th>
                <th scope="col">{t("Hate")}</th>
              </tr>
            </thead>
            <tbody>
              {days.toReversed().map(({ day, love, hate }) => (
                <tr key={day}>
                  <th scope="row">{name(day)}</th>
                  <td>{count(love)}</td>
                  <td>{count(hate)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  )
}
