import type { VoteInput, VotesRequestInput } from "../../shared/vote.ts"

/** A collector that is alive answers well within this; a dead connection must not block the next attempt. */
const ATTEMPT_MS = 20_000

/**
 * One attempt. A string body goes out as `text/plain`, which needs no preflight; `keepalive` lets it outlive the page;
 * `sentAt` is read now, so that the collector can take this device's clock error out.
 */
export const postTo =
  (address: string, key: string) =>
  (vote: VoteInput): Promise<Response> =>
    fetch(address, {
      method: "POST",
      body: JSON.stringify({
        key,
        sentAt: new Date().toISOString(),
        votes: [vote],
      } satisfies VotesRequestInput),
      credentials: "omit",
      keepalive: true,
      signal: AbortSignal.timeout(ATTEMPT_MS),
    })
