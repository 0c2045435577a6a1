import { Hono } from "hono"
import type { MemberEnv } from "../../auth/guard.ts"
import { htmlOf } from "../../frame/html.ts"
import { insertAudit } from "../../store/audit.ts"
import { readExport, readManifest } from "../../store/read-export.ts"
import { streamText } from "../../stream-text.ts"
import { EXPORT_FILE, EXPORT_PATH } from "./address.ts"
import { ExportPage } from "./export-page.tsx"

/** Everything that a business has, as one file. */
export const exports = new Hono<MemberEnv>()

exports.get(EXPORT_PATH, async (c) => {
  const { member, business } = c.var
  const { counts } = await readManifest(c.env.DB, business.id)
  return c.html(htmlOf(<ExportPage {...{ member, business, counts }} />))
})

const lineOf = (value: object): string => `${JSON.stringify(value)}\n`

/** A file name that every system takes: “Café Lumen” → “cafe-lumen”. */
const fileName = (name: string, now: number): string => {
  const plain = name
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/gi, "-")
    .replace(/^-|-$/g, "")
    .toLowerCase()
  return `lovetap-${plain || "export"}-${new Date(now).toISOString().slice(0, 10)}.ndjson`
}

/** A download writes to the log, so it is a form's POST and no link. */
exports.post(EXPORT_FILE, async (c) => {
  const { member, business } = c.var
  const now = Date.now()
  const manifest = await readManifest(c.env.DB, business.id)
  const rows = Object.values(manifest.counts).reduce((sum, some) => sum + some, 0)
  await insertAudit(c.env.DB, business.id, {
    at: now,
    memberId: member.id,
    action: "export",
    detail: { rows },
  }).run()
  const texts = async function* () {
    // The first line, and the last: a file that lacks it was cut.
    let lines = 2
    yield lineOf({ type: "manifest", format: 1, made: new Date(now).toISOString(), ...manifest })
    for await (const some of readExport(c.env.DB, business.id)) {
      lines += some.length
      yield `${some.join("\n")}\n`
    }
    yield lineOf({ type: "end", lines })
  }
  return new Response(streamText(texts()), {
    headers: {
      "Content-Type": "application/x-ndjson; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName(business.name, now)}"`,
    },
  })
})
/** What is posted there leaves its address in the browser. */
exports.get(EXPORT_FILE, (c) => c.redirect(EXPORT_PATH, 303))
