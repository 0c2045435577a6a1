/** A message that no collector ever sent: an older version's, another program's, a bug's. */
export interface Malformed {
  body: unknown
  /** By this it is found again; undefined: it names no business, so nobody could see it parked. */
  mark?: string
}

/** One of each kind; those that name a business must end up parked there, and none may keep its neighbours back. */
export const malformedMessages = (key: string, round: number): Malformed[] => {
  const vote = { id: "019ab000-0000-7000-8000-000000000001", touchpoint: "checkout", reaction: "love" }
  const arrival = { receivedAt: 0, origin: null, ownOrigin: false, agent: "browser" }
  const nameless = [
    null,
    42,
    "just text",
    [],
    {},
    { votes: [vote] },
    { ...arrival, key: "lt_nobody", votes: [] },
  ]
  const named = [
    {},
    { votes: "none" },
    { ...arrival, votes: [] },
    // As a sender writes a vote, not as the collector hands it on.
    { ...arrival, votes: [vote] },
    { ...arrival, votes: [{ vote: { ...vote, rev: -1, channel: "web" }, seen: {} }] },
    { ...arrival, receivedAt: "yesterday", votes: [{ vote, seen: null }] },
  ]
  return [
    ...nameless.map((body) => ({ body })),
    ...named.map((body, kind) => {
      const mark = `malformed ${round}/${kind}`
      return { body: { ...body, key, mark }, mark }
    }),
  ]
}
