/**
 * What customers' pages say beside what the widget says, for which see `widget/locales/texts.ts`. None of it travels to a
 * page that shows the widget. `{}` stands for the label of a face.
 */
export interface PageTexts {
  /** Names the switch between languages. */
  language: string
  /** An address that leads to no business. */
  unknown: string
  unknownHint: string
  /** A touchpoint that was archived. */
  closed: string
  closedHint: string
  /** What was sent could not be stored; it goes with the next attempt. */
  notTaken: string
  tryAgain: string
  /** Under a link of an e-mail: the face in `{}` was tapped there, and waits for one more tap. */
  tapped: string
  /** A promise that opening a page tells nobody anything. */
  notYet: string
  /** Whoever opens a link again has answered with `{}`. */
  already: string
}
