import type { Slug } from "../../../shared/ids.ts"
import { VOTES_TO_TELL_MIN } from "../../../shared/limits.ts"
import type { Face as FaceName } from "../../../shared/vote.ts"
import { Face } from "../../frame/face.tsx"
import { t, tn } from "../../frame/speech.tsx"
import type { Period } from "../../pulse/period.ts"
import type { WordApart, WordsApart } from "../../pulse/words.ts"
import { Nothing } from "../nothing.tsx"
import { periodWords } from "../period-words.ts"
import { count, listOf } from "../wording.ts"
import { commentsAddress, periodQuery } from "./address.ts"
import type { VoiceView } from "./voice-view.ts"

interface WordsCardProps {
  voice: Pick<VoiceView, "words" | "wordsCapped">
  slug: Slug
  period: Period
}

/** The words of one face: each with the comments of either that have it, and the way to these. */
const Words = ({
  face,
  words,
  slug,
  period,
}: { face: FaceName; words: readonly WordApart[] } & Omit<WordsCardProps, "voice">) => {
  const other = face === "love" ? "hate" : "love"
  return (
    <section class="apart" aria-labelledby={`apart-${face}`}>
      <h3 id={`apart-${face}`}>
        <Face face={face} /> {face === "love" ? t("In love comments") : t("In hate comments")}
      </h3>
      {words.length === 0 ? (
        <Nothing>{t("No word surely more often than in the others.")}</Nothing>
      ) : (
        <ul>
          {words.map((word) => (
            <li key={word.key}>
              <a href={commentsAddress({ touchpoint: slug, word: word.key, ...periodQuery(period) })}>
                <bdi>{word.shown}</bdi>
              </a>{" "}
              <span>
                <b>{count(word[face])}</b>{" "}
                <span class="unseen">{face === "love" ? t("love comments") : t("hate comments")}</span>
                <small>
                  {other === "love"
                    ? tn(word.love, "and {n} love", "and {n} love")
                    : tn(word.hate, "and {n} hate", "and {n} hate")}
                </small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const tooFew = ({ love, hate }: Extract<WordsApart, { tag: "too few" }>, period: Period): string =>
  t(
    "Too few comments to tell {during}: {comments}. From {least} of each on, the words that set them apart show here.",
    {
      during: periodWords(period).during,
      comments: listOf([
        tn(love, "{n} love comment", "{n} love comments"),
        tn(hate, "{n} hate comment", "{n} hate comments"),
      ]),
      least: VOTES_TO_TELL_MIN,
    },
  )

const basis = (comments: Record<FaceName, number>, capped: boolean): string => {
  const parts = listOf([
    tn(comments.love, "{n} love comment", "{n} love comments"),
    tn(comments.hate, "{n} hate comment", "{n} hate comments"),
  ])
  return capped
    ? t(
        "From the newest {comments} of these days. Each number is of comments; of the words shown, one in twenty at most is there by chance.",
        { comments: parts },
      )
    : t(
        "From {comments}. Each number is of comments; of the words shown, one in twenty at most is there by chance.",
        { comments: parts },
      )
}

/** The words that set love comments apart from hate comments, surely. */
export const WordsCard = ({ voice: { words, wordsCapped }, slug, period }: WordsCardProps) => (
  <section class="card" aria-labelledby="apart-title">
    <div class="title">
      <h2 id="apart-title">{t("Words that set them apart")}</h2>
    </div>
    {words.tag === "too few" ? (
      <Nothing>{tooFew(words, period)}</Nothing>
    ) : (
      <>
        {words.words.love.length + words.words.hate.length === 0 ? (
          <p>{t("No word is surely said more by those who love or by those who hate.")}</p>
        ) : (
          <div class="both-apart">
            <Words face="hate" words={words.words.hate} slug={slug} period={period} />
            <Words face="love" words={words.words.love} slug={slug} period={period} />
          </div>
        )}
        <p class="rest basis">{basis(words.comments, wordsCapped)}</p>
      </>
    )}
  </section>
)
