import type { Slug } from "../../../shared/ids.ts"
import { t } from "../../frame/speech.tsx"
import type { Period } from "../../pulse/period.ts"
import type { Change } from "../../store/improvements.ts"
import { askingPath } from "../asking/address.ts"
import { dayName, sameYear } from "../wording.ts"
import { badgesOf, badgeText, type Mark, placeTexts } from "./marks.ts"
import { dayAt } from "./time-axis.ts"

/** The narrowest plots that numbers and texts are placed for: styles show texts from that width on. CSS pixels. */
const NARROW_PX = 220
const WIDE_PX = 560
/** Of longer ones the chart shows the beginning; the list below has all of it. */
const TEXT_MAX_CHARS = 26
const LINE_PX = 17
const BADGE_PX = 18

export interface PlacedChange extends Mark, Change {}

/** Changes within the plot, oldest first. */
export const placedChanges = (
  changes: readonly Change[],
  period: Period,
  withBefore: boolean,
): PlacedChange[] =>
  changes
    .flatMap((change) => {
      const at = dayAt(period, withBefore, change.day)
      return at === undefined ? [] : [{ ...change, at }]
    })
    .reverse()

const shortened = (text: string): string => {
  const letters = [...text]
  return letters.length > TEXT_MAX_CHARS
    ? `${letters
        .slice(0, TEXT_MAX_CHARS - 1)
        .join("")
        .trimEnd()}…`
    : text
}

interface MarksProps {
  changes: readonly PlacedChange[]
  /** The line under the names of the periods, and the plot's end. */
  top: number
  bottom: number
}

/** How much room the names of these take above the plot. */
export const roomFor = (changes: readonly PlacedChange[]): number => {
  if (changes.length === 0) return 0
  const lanes = textsOf(changes)?.map(({ lane }) => lane) ?? []
  return Math.max(BADGE_PX + 4, LINE_PX * (Math.max(-1, ...lanes) + 1))
}

const textsOf = (changes: readonly PlacedChange[]) =>
  placeTexts(
    changes.map(({ at, text }) => ({ at, text: shortened(text) })),
    WIDE_PX,
  )

interface BadgesProps {
  changes: readonly PlacedChange[]
  /** The narrowest plot that these are for. */
  width: number
  top: number
}

/** The changes' numbers, as they fit a plot of this width. */
const Badges = ({ changes, width, top }: BadgesProps) => (
  <g class={width === NARROW_PX ? "narrow" : "wide"}>
    {badgesOf(changes, width).map((badge) => {
      const text = badgeText(badge)
      const wide = BADGE_PX + (text.length - 1) * 7
      return (
        <svg
          key={text}
          class="badge"
          x={`${badge.at * 100}%`}
          y={top}
          width="1"
          height={BADGE_PX}
          aria-hidden="true"
        >
          <rect x={-wide / 2} width={wide} height={BADGE_PX} rx={BADGE_PX / 2} />
          <text y={13} text-anchor="middle">
            {text}
          </text>
        </svg>
      )
    })}
  </g>
)

/** A line for each change; its name beside it where there is room for all of them, else its number in the list below. */
export const ChangeMarks = ({ changes, top, bottom }: MarksProps) => {
  const texts = textsOf(changes)
  return (
    <g class="changes">
      {changes.map(({ at, day }, index) => (
        <line
          key={`${day}-${index}`}
          class="change"
          x1={`${at * 100}%`}
          x2={`${at * 100}%`}
          y1={top + 2}
          y2={bottom}
        />
      ))}
      {texts?.map(({ lane, side }, index) => {
        const { at = 0, text = "" } = changes[index] ?? {}
        return (
          <text
            key={`${at}-${lane}`}
            class="change-name"
            x={`${at * 100}%`}
            dx={side === "after" ? 7 : -7}
            y={top + 13 + lane * LINE_PX}
            text-anchor={side === "after" ? "start" : "end"}
          >
            {shortened(text)}
          </text>
        )
      })}
      <Badges changes={changes} width={NARROW_PX} top={top} />
      {!texts && <Badges changes={changes} width={WIDE_PX} top={top} />}
    </g>
  )
}

interface ChangeListProps {
  changes: readonly PlacedChange[]
  period: Period
  slug: Slug
}

/** What was changed and when, numbered as in the chart. */
export const ChangeList = ({ changes, period, slug }: ChangeListProps) =>
  changes.length === 0 ? null : (
    <ol class="change-list" aria-label={t("Improvements in this chart")}>
      {changes.map(({ day, text }, index) => (
        <li key={`${day}-${index}`}>
          <b>{index + 1}</b>
          <a href={`${askingPath(slug)}#did`} dir="auto">
            {text}
          </a>
          <small>{dayName(day, !sameYear(day, period.today))}</small>
        </li>
      ))}
    </ol>
  )
