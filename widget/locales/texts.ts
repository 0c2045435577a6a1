/** What the customer reads before and at the tap: part of every page view, so every word is paid for. */
export type AskTexts = readonly [
  question: string,
  love: string,
  hate: string,
  close: string,
  thanks: string,
  /** `rtl` where the language is written from right to left. */
  dir?: "rtl",
]

/** What the customer reads while answering on, after the tap. `{}` stands for what is filled in. */
export type FormTexts = readonly [
  whyLove: string,
  whyHate: string,
  comment: string,
  /** Where comments are masked. */
  hint: string,
  /** Label of the field for an address or number to be answered at. */
  contact: string,
  /** `{}`: the other face's label. */
  meant: string,
  send: string,
  done: string,
  changed: string,
  undo: string,
  more: string,
  privacy: string,
]

/** What the customer reads at the end. `{}` stands for what is filled in. */
export type DoneTexts = readonly [
  thanksForLove: string,
  thanksForHate: string,
  undone: string,
  change: string,
  /** `{}`: eight digits. */
  reference: string,
  /** After love: the button that shares. */
  friend: string,
  /** After sharing by copying the link. */
  copied: string,
  /** After hate. `{}`: the owner's first name. */
  lookInto: string,
  /** Heading of what was changed because customers said so. */
  youSaidWeDid: string,
]
