import { startWorker, type TestWorker } from "./start-worker.ts"

/** A Worker that `start` starts, to be named before it runs: inside hooks and tests. */
export const lazyWorker = () => {
  let started: TestWorker | undefined
  const running = (): TestWorker => {
    if (!started) throw new Error("the Worker runs inside hooks and tests only")
    return started
  }
  const worker: TestWorker = {
    fetch: (address, init) => running().fetch(address, init),
    get origin() {
      return running().origin
    },
    get db() {
      return running().db
    },
    get folder() {
      return running().folder
    },
    logs: () => running().logs(),
    empty: () => running().empty(),
    stop: async () => started?.stop(),
  }
  const start = async () => {
    started = await startWorker()
  }
  return { worker, start }
}
