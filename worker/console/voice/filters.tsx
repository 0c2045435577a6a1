import type { ComponentChildren } from "preact"
import { dateToDay } from "../../../shared/local-time.ts"
import { CHANNELS } from "../../../shared/vote.ts"
import { t } from "../../frame/speech.tsx"
import { PERIODS, periodAt } from "../../pulse/period.ts"
import { periodWords } from "../period-words.ts"
import { CHANNEL_NAMES, spanName } from "../wording.ts"
import { type CommentsQuery, commentsAddress, commentsPath, filtersOf } from "./address.ts"
import { SEARCH_MAX_CHARS } from "./matching.ts"

/** What there is to choose from. */
export interface Choices {
  touchpoints: readonly { slug: string; name: string }[]
  places: readonly { slug: string; name: string }[]
  /** Of the touchpoint that is looked at, of both faces. */
  reasons: readonly { slug: string; label: string }[]
  /** The local day and hour of now. */
  now: { day: number; hour: number }
}

interface FiltersProps {
  query: CommentsQuery
  choices: Choices
  unread: string
}

/** The tabs: each says which face, and which comments. */
const Tabs = ({ query, unread }: Omit<FiltersProps, "choices">) => {
  const filters = filtersOf(query)
  const { face, only } = query
  const tab = (
    label: ComponentChildren,
    to: Pick<CommentsQuery, "face" | "only">,
    chosen = face === to.face && only === to.only,
  ) => (
    <a
      class="said-tab"
      href={commentsAddress({ ...filters, ...to })}
      {...(chosen ? { "aria-current": "true" as const } : {})}
    >
      {label}
    </a>
  )
  return (
    <nav class="periods said-tabs" aria-label={t("Which comments")}>
      {tab(t("All##comments"), { face: undefined, only: undefined })}
      {tab(
        <>
          {t("Unread")} {unread}
        </>,
        { face: undefined, only: "unread" },
      )}
      {tab(t("Love"), { face: "love", only: undefined })}
      {tab(t("Hate"), { face: "hate", only: undefined })}
      {tab(t("With contact"), { face: undefined, only: "contact" })}
    </nav>
  )
}

interface ChoiceProps {
  name: string
  label: string
  any: string
  chosen: string | undefined
  options: readonly (readonly [value: string, label: string])[]
}

/** One of several, or any. What the address names beside these is kept. */
const Choice = ({ name, label, any, chosen, options }: ChoiceProps) => {
  const known = chosen === undefined || options.some(([value]) => value === chosen)
  return (
    <label class="said-choice">
      <span>{label}</span>
      <select name={name}>
        <option value="">{any}</option>
        {!known && (
          <option value={chosen} selected>
            {chosen}
          </option>
        )}
        {options.map(([value, text]) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What is filtered by and stands in no field: each can be taken away. */
const Chips = ({ query, choices: { now } }: Omit<FiltersProps, "unread">) => {
  const filters = filtersOf(query)
  const from = dateToDay(query.from ?? "")
  const chips = [
    ...(query.word === undefined
      ? []
      : [
          {
            key: "word",
            text: t("With the word “{word}”", { word: query.word }),
            without: { word: undefined },
          },
        ]),
    ...(from === undefined
      ? []
      : [
          {
            key: "days",
            text: spanName({ from, to: dateToDay(query.to ?? "") ?? now.day }, now.day),
            without: { from: undefined, to: undefined },
          },
        ]),
  ]
  if (chips.length === 0) return null
  return (
    <ul class="said-chips">
      {chips.map(({ key, text, without }) => (
        <li key={key}>
          <bdi>{text}</bdi>{" "}
          <a href={commentsAddress({ ...filters, ...without })}>
            {t("Remove")}
            <span class="unseen"> {text}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Search, tabs, and what is filtered by; a form, so that it works without JavaScript. */
export const Filters = (props: FiltersProps) => {
  const { query, choices } = props
  const { touchpoint, reason, channel, place, period, face, only, word, from, to } = query
  const isOpen = [reason, channel, place, period].some((value) => value !== undefined)
  return (
    <div class="said-filters">
      <Tabs query={query} unread={props.unread} />
      <search>
        <form action={touchpoint === undefined ? "/comments" : commentsPath(touchpoint)}>
          {Object.entries({ face, only, word, from, to }).map(
            ([name, value]) =>
              value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
          )}
          <div class="said-search">
            <label class="unseen" for="said-search">
              {t("Search comments")}
            </label>
            <input
              class="box"
              id="said-search"
              type="search"
              name="q"
              value={query.q}
              maxlength={SEARCH_MAX_CHARS}
              placeholder={t("Search comments")}
            />
            <button class="act" type="submit">
              {t("Search")}
            </button>
          </div>
          <details class="said-more" open={isOpen}>
            <summary>{t("More filters")}</summary>
            <div class="said-choices">
              {touchpoint === undefined && (
                <Choice
                  name="touchpoint"
                  label={t("Touchpoint")}
                  any={t("Any##touchpoint")}
                  chosen={undefined}
                  options={choices.touchpoints.map(({ slug, name }) => [slug, name] as const)}
                />
              )}
              {(choices.reasons.length > 0 || reason !== undefined) && (
                <Choice
                  name="reason"
                  label={t("Reason")}
                  any={t("Any##reason")}
                  chosen={reason}
                  options={choices.reasons.map(({ slug, label }) => [slug, label] as const)}
                />
              )}
              <Choice
                name="channel"
                label={t("Channel")}
                any={t("Any##channel")}
                chosen={channel}
                options={CHANNELS.map((each) => [each, t(CHANNEL_NAMES[each])] as const)}
              />
              {(choices.places.length > 0 || place !== undefined) && (
                <Choice
                  name="place"
                  label={t("Place")}
                  any={t("Any##place")}
                  chosen={place}
                  options={choices.places.map(({ slug, name }) => [slug, name] as const)}
                />
              )}
              <Choice
                name="period"
                label={t("When")}
                any={t("Any time")}
                chosen={period}
                options={[
                  ...PERIODS.map((each) => [each, periodWords(periodAt(each, choices.now)).label] as const),
                  ["since", t("Since last change")] as const,
                ]}
              />
              <button class="act" type="submit">
                {t("Show")}
              </button>
            </div>
          </details>
        </form>
      </search>
      <Chips query={query} choices={choices} />
    </div>
  )
}
