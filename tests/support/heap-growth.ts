import type { CDPSession, Page } from "@playwright/test"

/** What a page holds once everything that can be collected is. */
export interface Held {
  heapBytes: number
  nodes: number
  listeners: number
}

const heldBy = async (devtools: CDPSession): Promise<Held> => {
  // Twice: what a finaliser lets go of in the first round is collected in the second.
  for (let round = 0; round < 2; round += 1) await devtools.send("HeapProfiler.collectGarbage")
  const { usedSize } = await devtools.send("Runtime.getHeapUsage")
  const { nodes, jsEventListeners } = await devtools.send("Memory.getDOMCounters")
  return { heapBytes: usedSize, nodes, listeners: jsEventListeners }
}

/**
 * What `times` runs of `act` on the page leave behind, after as many to warm up, whose code and caches stay. Each call of
 * what it returns measures anew: what is still under way, like a vote being sent, is let go of when it is done.
 */
export const growthOf = async (
  page: Page,
  act: (times: number) => Promise<unknown>,
  times: number,
): Promise<() => Promise<Held>> => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send("HeapProfiler.enable")
  await act(times)
  const before = await heldBy(devtools)
  await act(times)
  return async () => {
    const after = await heldBy(devtools)
    return {
      heapBytes: after.heapBytes - before.heapBytes,
      nodes: after.nodes - before.nodes,
      listeners: after.listeners - before.listeners,
    }
  }
}

/** Puts a question onto the page, waits until it is there, and takes it away again; with a vote in between, if wished. */
export const mountAndRemove = (page: Page, vote: boolean) => (times: number) =>
  page.evaluate(
    async ({ times, vote }) => {
      const until = (is: () => unknown) =>
        new Promise<void>((resolve) => {
          const look = () => (is() ? resolve() : setTimeout(look))
          look()
        })
      for (let mounted = 0; mounted < times; mounted += 1) {
        const question = document.createElement("love-tap")
        question.setAttribute("touchpoint", "checkout")
        if (mounted % 2) question.setAttribute("mode", "floating")
        document.body.append(question)
        await until(() => question.shadowRoot?.querySelector("button.love"))
        if (vote) {
          question.shadowRoot?.querySelector<HTMLElement>("button.love")?.click()
          await until(() => question.shadowRoot?.querySelector("textarea, .more .link"))
        }
        question.remove()
      }
    },
    { times, vote },
  )
