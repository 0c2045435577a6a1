import { type Child, startChild } from "./child.ts"

/** What the Worker serves to browsers, each built by its own program, side by side. */
export const startBuilds = (): Child[] =>
  ["widget/build.ts", "widget/kiosk/build.ts", "worker/console/build.ts"].map((program) =>
    startChild([program]),
  )
