import type { KioskConfig } from "../../../shared/kiosk.ts"

interface WelcomeScreenProps {
  config: KioskConfig
  start(): void
}

/** Once, after pairing: what this kiosk now is, and the touch that full screen and sound need. */
export const WelcomeScreen = ({ config, start }: WelcomeScreenProps) => (
  <main class="staff" data-screen="welcome">
    <section>
      <h1 dir="auto">{config.name}</h1>
      <p dir="auto">{[config.business, config.place?.name].filter(Boolean).join(" · ")}</p>
      <p>
        This kiosk is paired. It takes votes with and without a network. To come back to its settings later,
        hold the top right corner for three seconds, or the Escape key.
      </p>
      {!config.pin && <p>It has no PIN yet: anybody can open its settings. Set one under “Kiosks”.</p>}
      <button type="button" class="primary" onClick={start}>
        Start
      </button>
    </section>
  </main>
)
