import type { Slug } from "../../../shared/ids.ts"
import { SENTENCE_MAX_CHARS } from "../../../shared/limits.ts"
import { dayToDate } from "../../../shared/local-time.ts"
import { t } from "../../frame/speech.tsx"
import type { ImprovementRow } from "../../store/improvements.ts"
import { Nothing } from "../nothing.tsx"
import { dayName, sameYear } from "../wording.ts"
import { askingPath } from "./address.ts"

/** A form about an improvement that was refused, as it was typed. */
export interface RefusedImprovement {
  /** Undefined: a new one. */
  id: number | undefined
  day: string
  text: string
  errors: ReadonlyMap<"day" | "text", string>
}

interface FieldsProps {
  /** What tells the ids of this form from those of others. */
  of: string
  day: string
  text: string
  errors?: RefusedImprovement["errors"] | undefined
}

const Fields = ({ of, day, text, errors }: FieldsProps) => {
  const about = (name: "day" | "text") => ({
    id: `${of}-${name}`,
    name,
    ...(errors?.has(name)
      ? {
          "aria-invalid": true,
          "aria-describedby": `${of}-${name}-wrong`,
          autofocus: errors.keys().next().value === name,
        }
      : {}),
  })
  const wrong = (name: "day" | "text") =>
    errors?.has(name) && (
      <p class="wrong" id={`${of}-${name}-wrong`}>
        {errors.get(name)}
      </p>
    )
  return (
    <div class="did-fields">
      <div class="field">
        <label class="label" for={`${of}-day`}>
          {t("Since")}
        </label>
        <input class="box" type="date" required value={day} {...about("day")} />
        {wrong("day")}
      </div>
      <div class="field">
        <label class="label" for={`${of}-text`}>
          {t("What is better now, in one sentence")}
        </label>
        <input
          class="box"
          dir="auto"
          autocomplete="off"
          maxLength={SENTENCE_MAX_CHARS}
          required
          value={text}
          {...about("text")}
        />
        {wrong("text")}
      </div>
    </div>
  )
}

interface RowProps {
  row: ImprovementRow
  slug: Slug
  today: number
  editable: boolean
  /** Customers read this one. */
  shown: boolean
  refused: RefusedImprovement | undefined
}

const Row = ({ row, slug, today, editable, shown, refused }: RowProps) => {
  const { id, day, text, publishedAt } = row
  const of = `did-${id}`
  const mine = refused?.id === id ? refused : undefined
  return (
    <li>
      <p dir="auto" class="did-text">
        {text}
      </p>
      <p class="did-facts">
        <span>{t("Since {day}", { day: dayName(day, !sameYear(day, today)) })}</span>
        {shown && <b class="state on">{t("customers read this")}</b>}
        {!shown && publishedAt !== null && <span class="state">{t("published, a later one is shown")}</span>}
        {publishedAt === null && <span class="state">{t("not published")}</span>}
        {row.member !== null && <small>{t("by {member}", { member: row.member })}</small>}
      </p>
      {editable && (
        <div class="did-acts">
          <form method="post" action={`${askingPath(slug)}/did`}>
            <input type="hidden" name="improvement" value={id} />
            <button
              class="act"
              type="submit"
              name="deed"
              value={publishedAt === null ? "publish" : "unpublish"}
              aria-label={
                publishedAt === null ? t("Publish: {text}", { text }) : t("Unpublish: {text}", { text })
              }
            >
              {publishedAt === null ? t("Publish") : t("Unpublish")}
            </button>
            <button
              class="quiet"
              type="submit"
              name="deed"
              value="remove"
              aria-label={t("Remove: {text}", { text })}
            >
              {t("Remove")}
            </button>
          </form>
          <details class="behind" open={mine !== undefined}>
            <summary aria-label={t("Edit: {text}", { text })}>{t("Edit")}</summary>
            <form method="post" action={`${askingPath(slug)}/did`} noValidate>
              <input type="hidden" name="improvement" value={id} />
              <input type="hidden" name="wasDay" value={day} />
              <input type="hidden" name="wasText" value={text} />
              <Fields
                of={of}
                day={mine?.day ?? dayToDate(day)}
                text={mine?.text ?? text}
                errors={mine?.errors}
              />
              <button class="act" type="submit" name="deed" value="edit">
                {t("Save")}
              </button>
            </form>
          </details>
        </div>
      )}
    </li>
  )
}

interface ImprovementsProps {
  slug: Slug
  improvements: readonly ImprovementRow[]
  today: number
  editable: boolean
  refused: RefusedImprovement | undefined
}

/** “You said, we did”: the latest published one of these is what customers read with their thanks. */
export const ImprovementsSection = ({ slug, improvements, today, editable, refused }: ImprovementsProps) => {
  const shown = latestPublished(improvements)
  const added = refused?.id === undefined ? refused : undefined
  return (
    <section class="card did" aria-labelledby="did-title" id="did">
      <h2 id="did-title">{t("You said, we did")}</h2>
      <p class="note">
        {t(
          "What changed here because customers said so. With their thanks they read the latest one that is published, by its day.",
        )}
      </p>
      {improvements.length === 0 ? (
        <Nothing say={t("Nothing yet.")}>
          {editable && t("Once you have changed something, tell it here: people tap again where it helps.")}
        </Nothing>
      ) : (
        <ol>
          {improvements.map((row) => (
            <Row key={row.id} {...{ row, slug, today, editable, refused }} shown={row === shown} />
          ))}
        </ol>
      )}
      {editable && (
        <form class="add" method="post" action={`${askingPath(slug)}/did`} noValidate>
          <h3>{t("Add one")}</h3>
          <Fields
            of="did-new"
            day={added?.day ?? dayToDate(today)}
            text={added?.text ?? ""}
            errors={added?.errors}
          />
          <p class="acts">
            <button class="act" type="submit" name="deed" value="add-published">
              {t("Add and publish")}
            </button>
            <button class="quiet" type="submit" name="deed" value="add">
              {t("Add, don’t publish yet")}
            </button>
          </p>
        </form>
      )}
    </section>
  )
}

/** The one that customers are told of: by its day, and of several on one day the one that was published last. */
export const latestPublished = (improvements: readonly ImprovementRow[]): ImprovementRow | undefined =>
  improvements
    .filter(({ publishedAt }) => publishedAt !== null)
    .sort((a, b) => b.day - a.day || (b.publishedAt ?? 0) - (a.publishedAt ?? 0) || b.id - a.id)[0]
