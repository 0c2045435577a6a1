import type { Wording } from "../state/wording.ts"

/** Nothing to ask: what this kiosk asked about was archived. A customer sees a screen at rest, its people why. */
export const Idle = ({ wording, name }: { wording: Wording; name: string }) => (
  <main class="kiosk" lang={wording.language} dir={wording.spoken.dir} data-screen="idle">
    <h1 dir="auto">{name}</h1>
    <p class="whose" lang="en" dir="ltr">
      Nothing to ask yet: choose a touchpoint in “Kiosks”.
    </p>
  </main>
)
