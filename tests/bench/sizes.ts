import type { Bundle } from "../support/bundle-worker.ts"
import { measureSizes } from "../support/measure-sizes.ts"
import type { Finding } from "./finding.ts"

const BUNDLE_MAX_GZIP_BYTES = 200_000

/** What is downloaded, after brotli 11, and what a Worker's isolate loads, after gzip. */
export const benchSizes = ({ gzipBytes }: Bundle): Finding[] => [
  ...measureSizes().map(
    ({ what, bytes, budgetBytes }): Finding => ({
      what,
      value: bytes,
      unit: "B",
      budget: { atMost: budgetBytes },
      note: "brotli 11",
    }),
  ),
  {
    what: "Worker bundle",
    value: gzipBytes,
    unit: "B",
    budget: { atMost: BUNDLE_MAX_GZIP_BYTES },
    note: "gzip",
  },
]
