/** What the customer reads before and at the tap: part of every page view, so every word is paid for. */
export const askTexts = {
  question: "How was it?",
  love: "Loved it",
  hate: "Hated it",
  close: "Close",
  thanks: "Thank you!",
  late: "Not sent yet. Keep this page open.",
}

/** What the customer reads after the tap: loaded with the follow-up. */
export const followUpTexts = {
  thanks: { love: "Lovely. Thank you!", hate: "Thank you for telling us." },
  why: { love: "What did you love?", hate: "What went wrong?" },
  comment: "Anything we should know? (optional)",
  /** The faces' own words inside a sentence; a business's are quoted as it wrote them. */
  faces: { love: "loved it", hate: "hated it" },
  meant: (label: string) => `I meant “${label}”`,
  send: "Send",
  done: "Done",
  changed: "Changed. Thank you!",
  undo: "Undo my vote",
  undone: "Taken back. It counts nowhere.",
  more: "Tell us more",
  change: "Change my answer",
  /** Eight digits, read aloud and typed again more easily in two halves. */
  reference: (digits: string) =>
    `Reference ${digits.replace(/.{4}/, "$& ")}: quote it to have your comment erased.`,
  privacy: "No cookies. No tracking.",
}
