import { type Child, startChild } from "./child.ts"
import { runCommand } from "./command.ts"

/** What the Worker serves to browsers, or reads itself, each built by a program of its own. */
const PROGRAMS = [
  "widget/build.ts",
  "widget/kiosk/build.ts",
  "worker/pages/build.ts",
  "worker/api/build.ts",
  "worker/console/build.ts",
]

/** All of them, side by side. */
export const startBuilds = (): Child[] => PROGRAMS.map((program) => startChild([program]))

if (import.meta.main) {
  await runCommand(async () => {
    for (const { ended } of startBuilds()) process.stdout.write(await ended)
  })
}
