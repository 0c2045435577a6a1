/** Tests reach nothing but this machine: no metrics, no `request.cf` look-up, no update check, no prompts. */
export const OFFLINE_ENV = {
  WRANGLER_SEND_METRICS: "false",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  WRANGLER_HIDE_BANNER: "true",
  DO_NOT_TRACK: "1",
  CI: "1",
} as const
