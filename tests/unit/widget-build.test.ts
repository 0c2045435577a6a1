import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { leanPreact } from "../../widget/build/lean-preact.ts"
import { squeeze } from "../../widget/build/minify-css.ts"
import { readHouse } from "../support/house-files.ts"
import { deployedHeaders } from "../support/widget-origin.ts"

describe("styles inside the scripts", () => {
  it("lose what a browser does not need, and keep what it does", () => {
    expect(
      squeeze("/* why */\n.a > .b,\n.c {\n  margin: 0 auto !important;\n  width: calc(1px + 0.5em);\n}\n"),
    ).toBe(".a>.b,.c{margin:0 auto!important;width:calc(1px + .5em)}")
    expect(squeeze(".a {\n  z-index: 2147483000;\n  color-scheme: light dark;\n}")).toBe(
      ".a{z-index:2147483000;color-scheme:light dark}",
    )
  })
})

describe("Preact in the follow-up", () => {
  it("fails the build when a part that is left out is no longer where it was", () => {
    const plugin = leanPreact("/preact/src/")
    const transform = plugin.transform
    if (typeof transform !== "function") throw new Error("the plug-in transforms")
    const run = () => transform.call({} as never, "export const render = 1", "/preact/src/render.js")
    expect(run).toThrow("look again at this version of Preact")
  })

  it("is the version whose parts were looked at", () => {
    expect(JSON.parse(readFileSync("node_modules/preact/package.json", "utf8")).version).toBe("11.2.0")
  })
})

describe("the headers the scripts are served with", () => {
  it.each(["/w.js", "/w.json", "/w/1.0.0.js", "/w/012345/follow-up.js"])(
    "let pages of any origin load %s, isolated ones too",
    (path) => {
      expect(deployedHeaders(readHouse("widget/_headers"), path)).toMatchObject({
        "access-control-allow-origin": "*",
        "cross-origin-resource-policy": "cross-origin",
        "x-content-type-options": "nosniff",
      })
    },
  )

  it("keep the tag's script fresh and a named build for ever", () => {
    const rules = readHouse("widget/_headers")
    expect(deployedHeaders(rules, "/w.js")["cache-control"]).toBe(
      "public, max-age=300, stale-while-revalidate=3600",
    )
    expect(deployedHeaders(rules, "/w/x.js")["cache-control"]).toContain("immutable")
  })
})
