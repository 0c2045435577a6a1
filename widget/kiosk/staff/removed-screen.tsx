interface RemovedScreenProps {
  waiting: number
  pairAgain(): void
}

/** Revoked in the console: its key is gone. What it could not send any more is not hushed up. */
export const RemovedScreen = ({ waiting, pairAgain }: RemovedScreenProps) => (
  <main class="staff" data-screen="removed">
    <section>
      <h1>This kiosk was removed</h1>
      <p>Somebody took it off the list of kiosks. It takes no more votes.</p>
      {waiting > 0 && (
        <p>
          <b>{waiting === 1 ? "1 vote was" : `${waiting.toLocaleString("en")} votes were`} not sent.</b> They
          stay on this device.
        </p>
      )}
      <button type="button" class="primary" onClick={pairAgain}>
        Pair it again
      </button>
    </section>
  </main>
)
