import type { KioskConfig, KioskState } from "../../../shared/kiosk.ts"
import type { KeepState } from "../keep/keep.ts"
import { factsOf } from "./facts.ts"

export interface SettingsView {
  config: KioskConfig
  touchpoint: string | undefined
  version: string
  kept: KeepState
  battery: KioskState["battery"]
  lowered: boolean
  /** Epoch ms, the clock's error taken out. */
  now: number
  /** Asked once more before the pairing goes. */
  isUnpairing: boolean
  updateWaits: boolean
}

export interface SettingsActions {
  sendNow(): void
  fullScreen(): void
  lower(lowered: boolean): void
  unpair(sure: boolean): void
  keepPairing(): void
  update(): void
  leave(): void
}

const Unpairing = ({ waiting, actions }: { waiting: number; actions: SettingsActions }) => (
  <div class="sure" role="alertdialog" aria-labelledby="sure">
    <p id="sure">
      {waiting === 0
        ? "Nothing waits to be sent. To use this device again, pair it with a new code."
        : `${waiting.toLocaleString("en")} ${waiting === 1 ? "vote was" : "votes were"} not sent yet. ${
            waiting === 1 ? "It stays" : "They stay"
          } on this device, but nothing sends ${waiting === 1 ? "it" : "them"} until it is paired again.`}
    </p>
    <button type="button" class="danger" onClick={() => actions.unpair(true)}>
      Unpair
    </button>
    <button type="button" onClick={actions.keepPairing}>
      Keep it paired
    </button>
  </div>
)

export const SettingsScreen = ({ view, actions }: { view: SettingsView; actions: SettingsActions }) => (
  <main class="staff" data-screen="settings">
    <section class="settings">
      <h1 tabIndex={-1} dir="auto">
        {view.config.name}
      </h1>
      <dl>
        {factsOf(view).map(({ name, value, isBad }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto" class={isBad ? "bad" : undefined}>
              {value}
            </dd>
          </div>
        ))}
      </dl>
      {view.isUnpairing ? (
        <Unpairing waiting={view.kept.waiting} actions={actions} />
      ) : (
        <div class="actions">
          <button type="button" class="primary" onClick={actions.leave}>
            Back to the kiosk
          </button>
          <button type="button" onClick={actions.sendNow}>
            Send now
          </button>
          <button type="button" onClick={actions.fullScreen}>
            Full screen
          </button>
          <button type="button" aria-pressed={view.lowered} onClick={() => actions.lower(!view.lowered)}>
            Faces low from the start: {view.lowered ? "on" : "off"}
          </button>
          {view.updateWaits && (
            <button type="button" onClick={actions.update}>
              Update now
            </button>
          )}
          <button type="button" class="danger" onClick={() => actions.unpair(false)}>
            Unpair …
          </button>
        </div>
      )}
    </section>
  </main>
)
