import type { Built, Hosts } from "./host-page.ts"

/** Chromium refuses `indexedDB.databases()` where nothing can be kept, and once more in a promise that nobody gets. */
export const NO_DATABASES = "Uncaught (in promise) undefined"

const TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types 'none'"

const pinnedTag =
  ({ pinned, integrity }: Built, more = "") =>
  (attributes: string) =>
    `<script async src="${pinned}" integrity="${integrity}" crossorigin ${more} data-key="lt_demo" ${attributes}></script>`

/** What a page forbids its scripts. */
export const POLICIES: Hosts = {
  "forbids all but the Worker's scripts and votes, pins them, and is isolated": (built) => ({
    headers: {
      "content-security-policy": `default-src 'none'; script-src ${built.origin}; connect-src ${built.origin}; style-src 'none'; base-uri 'none'; form-action 'none'; ${TRUSTED_TYPES}`,
      "cross-origin-embedder-policy": "require-corp",
      "cross-origin-opener-policy": "same-origin",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    },
    tag: pinnedTag(built),
  }),
  "trusts scripts by a nonce and what they load": (built) => ({
    headers: {
      "content-security-policy": `default-src 'none'; script-src 'nonce-c2VjcmV0' 'strict-dynamic'; connect-src ${built.origin}; ${TRUSTED_TYPES}`,
    },
    tag: pinnedTag(built, 'nonce="c2VjcmV0"'),
  }),
  // What the script imports is not covered by its hash, even under 'strict-dynamic': its folder has to be named.
  "trusts our script by its hash and our parts by their folder": (built) => ({
    headers: {
      "content-security-policy": `default-src 'none'; script-src '${built.integrity}' ${built.origin}/w/; connect-src ${built.origin}/v1/`,
    },
    tag: pinnedTag(built),
  }),
  "is isolated without credentials": () => ({
    headers: {
      "cross-origin-embedder-policy": "credentialless",
      "cross-origin-opener-policy": "same-origin",
    },
  }),
  "is sandboxed, and may not keep anything": () => ({
    headers: { "content-security-policy": "sandbox allow-scripts" },
    heard: NO_DATABASES,
  }),
  "forbids itself every feature of the browser": () => ({
    headers: {
      "permissions-policy":
        "accelerometer=(), camera=(), clipboard-write=(), fullscreen=(), geolocation=(), microphone=(), sync-xhr=(), unload=()",
      "referrer-policy": "no-referrer",
    },
  }),
}
