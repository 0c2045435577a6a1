import { createServer } from "node:net"
import { isAbsolute } from "node:path"
import { describe, expect, it } from "vitest"
import { needPorts } from "../../demo/ports.ts"
import { readSettings } from "../../worker/commands/settings.ts"

describe("the settings of a local start", () => {
  it("are wrangler's own when the environment says nothing", () => {
    const { port, stateDir } = readSettings({})
    expect(port).toBe(8787)
    expect(stateDir).toMatch(/\.wrangler\/state$/)
    expect(isAbsolute(stateDir)).toBe(true)
  })

  it("follow PORT and STATE_DIR", () => {
    expect(readSettings({ PORT: "9000", STATE_DIR: "/srv/votes" })).toEqual({
      port: 9000,
      stateDir: "/srv/votes",
    })
  })

  it.each(["", "abc", "80", "65535", "87.5", "-1", "8787 "])("refuse the port “%s” and say why", (PORT) => {
    expect(() => readSettings({ PORT })).toThrow(/PORT must be a whole number from 1024 to 65534/)
  })

  it("refuse an empty STATE_DIR", () => {
    expect(() => readSettings({ STATE_DIR: " " })).toThrow(/STATE_DIR must name a folder/)
  })
})

describe("the ports of a local start", () => {
  /** Some free port, held for as long as the work takes. */
  const withTakenPort = async (work: (port: number) => Promise<void>) => {
    const holder = createServer()
    await new Promise<void>((resolve) => holder.listen(0, "127.0.0.1", resolve))
    const address = holder.address()
    if (address === null || typeof address === "string") throw new Error("no port")
    await work(address.port).finally(() => holder.close())
  }

  it("are refused when the Worker's is taken, with another to try", () =>
    withTakenPort(async (port) => {
      await expect(needPorts(port, port + 1)).rejects.toThrow(
        new RegExp(`Port ${port} is taken[\\s\\S]*PORT=${port + 100} npm start`),
      )
    }))

  it("are refused when the demo site's is taken", () =>
    withTakenPort(async (port) => {
      await expect(needPorts(port - 1, port)).rejects.toThrow(
        `Port ${port}, which the demo's site needs, is taken`,
      )
    }))
})
