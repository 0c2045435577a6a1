import type { ComponentChildren } from "preact"
import { STAGES } from "../../../shared/journey.ts"
import { CHANNELS } from "../../../shared/vote.ts"
import { t } from "../../frame/speech.tsx"
import type { Membership } from "../../store/members.ts"
import type { OfferedPlace } from "../../store/read-journey.ts"
import { addressOf, periodFields, type Viewed } from "../period-of.ts"
import { CHANNEL_NAMES, stageName } from "../wording.ts"
import { type Filter, filterFields, narrows } from "./filter.ts"
import type { JourneyView } from "./view.ts"

interface Option {
  value: string
  text: string
}

interface ChoiceProps {
  name: string
  label: string
  /** What nothing chosen says. */
  all: string
  value: string | undefined
  options: readonly Option[]
  children?: ComponentChildren
}

const Choice = ({ name, label, all, value = "", options, children }: ChoiceProps) => (
  <select name={name} aria-label={label} {...(value === "" ? {} : { class: "chosen" })}>
    <option value="">{all}</option>
    {options.map((option) => (
      <option key={option.value} value={option.value} selected={option.value === value}>
        {option.text}
      </option>
    ))}
    {children}
  </select>
)

/** Areas first, then places by area; one that is chosen and not in the list all the same. */
const placeOptions = (places: readonly OfferedPlace[], value: string | undefined): Option[] => {
  const areas = new Set(places.flatMap(({ area }) => (area === "" ? [] : [area])))
  const options = [
    ...[...areas].map((area) => ({ value: `area:${area}`, text: t("All of {area}", { area }) })),
    ...places.map(({ slug, name, area }) => ({
      value: slug,
      text: area === "" ? name : t("{name}, {area}##place", { name, area }),
    })),
  ]
  if (value === undefined || options.some((option) => option.value === value)) return options
  return [...options, { value, text: value.replace(/^area:/, "") }]
}

interface FilterRowProps {
  filter: Filter
  viewed: Viewed
  view: JourneyView
  member: Membership["member"]
}

const choicesOf = ({ filter, view, member }: FilterRowProps): ChoiceProps[] => {
  const fields = filterFields(filter)
  const others = view.owners.filter(({ id }) => id !== member.id)
  const mine = view.owners.length > others.length || filter.owner === "mine"
  return [
    {
      ...{ name: "owner", label: t("Owner"), all: t("Everybody’s"), value: fields.owner },
      options: [
        ...(mine ? [{ value: "mine", text: t("Mine") }] : []),
        ...others.map(({ id, name }) => ({ value: String(id), text: name })),
        ...(view.someUnowned || filter.owner === "none" ? [{ value: "none", text: t("Nobody’s") }] : []),
      ],
    },
    {
      ...{ name: "stage", label: t("Stage"), all: t("All stages"), value: fields.stage },
      options: STAGES.map((stage) => ({ value: stage, text: stageName(stage) })),
    },
    {
      ...{ name: "channel", label: t("Channel"), all: t("All channels"), value: fields.channel },
      options: CHANNELS.map((channel) => ({ value: channel, text: t(CHANNEL_NAMES[channel]) })),
    },
    {
      ...{ name: "where", label: t("Place"), all: t("All places"), value: fields.where },
      options: placeOptions(view.places, fields.where),
    },
    {
      ...{ name: "critical", label: t("Critical"), all: t("Critical or not"), value: fields.critical },
      options: [{ value: "yes", text: t("Critical only") }],
    },
  ]
}

/** What is narrowed down to, each with a link that lets go of it. */
const Chips = ({
  filter,
  viewed,
  choices,
}: Pick<FilterRowProps, "filter" | "viewed"> & { choices: ChoiceProps[] }) => {
  if (!narrows(filter)) return null
  const period = periodFields(viewed.period)
  const fields = filterFields(filter)
  const on = choices.flatMap(({ name, label, value, options }) => {
    const text = options.find((option) => option.value === value)?.text ?? value
    return value === undefined ? [] : [{ name, label, text }]
  })
  return (
    <p class="chips">
      {on.map(({ name, label, text }) => (
        <a key={name} class="chip" href={addressOf("/journey", { ...period, ...fields, [name]: undefined })}>
          <span class="unseen">{t("Do not narrow any more:")} </span>
          {t("{label}: {text}##filter", { label, text: text ?? "" })} <span aria-hidden="true">×</span>
        </a>
      ))}
      <a class="clear" href={addressOf("/journey", period)}>
        {t("Show all")}
      </a>
    </p>
  )
}

/** A form that works as it is; the script sends it when something is chosen with a pointer. */
export const FilterRow = (props: FilterRowProps) => {
  const { filter, viewed } = props
  const choices = choicesOf(props)
  return (
    <div class="narrow">
      <form class="filters" id="filters" action="/journey" aria-label={t("Narrow down")}>
        {Object.entries(periodFields(viewed.period)).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {choices
          .filter(({ options }) => options.length > 0)
          .map((choice) => (
            <Choice key={choice.name} {...choice} />
          ))}
        <button class="quiet" type="submit">
          {t("Show")}
        </button>
      </form>
      <Chips {...{ filter, viewed, choices }} />
    </div>
  )
}
