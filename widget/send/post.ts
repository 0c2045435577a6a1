import type { Unsent } from "./unsent.ts"

/** One attempt; rejects when no answer came. */
export type Post = (vote: Unsent) => Promise<Response>

/**
 * A string body goes out as `text/plain`, which needs no preflight; `keepalive` lets it outlive the page;
 * `sentAt` is read now, so that the collector can take this device's clock error out.
 */
export const postTo =
  (base: string): Post =>
  ({ key, ...vote }) =>
    fetch(`${base}/v1/votes`, {
      method: "POST",
      body: JSON.stringify({
        key,
        // Pages write dates their own way where they may: `toJSON` of them is often replaced.
        sentAt: new Date().toISOString(),
        votes: [vote],
      }),
      keepalive: true,
    })
