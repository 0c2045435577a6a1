import { type Context, Hono } from "hono"
import * as v from "valibot"
import { StoredWallSettings } from "../../../shared/wall.ts"
import type { MemberEnv } from "../../auth/guard.ts"
import { hashToken, mintToken } from "../../auth/token.ts"
import { htmlOf } from "../../frame/html.ts"
import { toPage } from "../../frame/lost-page.tsx"
import { settingNow } from "../../frame/setting.ts"
import { t } from "../../frame/speech.tsx"
import { changesOf } from "../../store/change-fields.ts"
import { changeWall, createWall, replaceLink, setRevoked, undoWall } from "../../store/change-wall.ts"
import { readWalls, type Wall, type WallsRead } from "../../store/walls.ts"
import { RowNumber } from "../read-address.ts"
import { malformed } from "../refusals.ts"
import type { Draft } from "../settings/draft.ts"
import type { Errors } from "../settings/read-form.ts"
import { LinkToken, NEW_WALL_PATH, WALLS_PATH, WallParam, wallPath } from "./address.ts"
import { draftOf, expiryOf, readDraft } from "./draft.ts"
import { saidIn } from "./flash.tsx"
import { LinkPage } from "./link-page.tsx"
import { NewWallPage, WallPage } from "./wall-page.tsx"
import { WallsPage } from "./walls-page.tsx"

type WallContext = Context<MemberEnv>
const WALL = `${WALLS_PATH}/:id`
const NO_ERRORS: Errors = new Map()

/** Where admins make walls and take them back. What screens open: `screen-routes.tsx`. */
export const wallPages = new Hono<MemberEnv>()

const formOf = async (c: WallContext): Promise<Draft> => new URLSearchParams(await c.req.text())
const authorOf = (c: WallContext) => ({ memberId: c.var.member.id, at: Date.now() })

const unknownWall = (c: WallContext): Response =>
  toPage({
    status: 404,
    code: "unknown-wall",
    message: t("No such wall"),
    hint: t("{business} has no wall of this number.", { business: c.var.business.name }),
  })

wallPages.get(WALLS_PATH, async (c) => {
  const { member, business } = c.var
  const read = await readWalls(c.env.DB, business.id)
  const props = { read, member, business, said: saidIn(c.req.query()), now: Date.now() }
  return c.html(htmlOf(<WallsPage {...props} />))
})

const showNew = async (c: WallContext, draft: Draft, errors: Errors, status: 200 | 422 = 200) => {
  const { member, business } = c.var
  const read = await readWalls(c.env.DB, business.id)
  const form = { draft, errors, editable: true }
  return c.html(htmlOf(<NewWallPage {...{ read, form, member, business, token: mintToken() }} />), status)
}

wallPages.get(NEW_WALL_PATH, (c) =>
  showNew(c, new URLSearchParams({ period: "28d", language: settingNow().language }), NO_ERRORS),
)

/** The page with the link itself, as the answer to the form that made it: it has no address of its own. */
const showLink = async (c: WallContext, wall: Wall, token: string) => {
  const { member, business } = c.var
  const { origin } = new URL(c.req.url)
  return c.html(htmlOf(<LinkPage {...{ wall, token, origin, member, business }} />))
}

wallPages.post(WALLS_PATH, async (c) => {
  const draft = await formOf(c)
  const token = v.safeParse(LinkToken, draft.get("token"))
  if (!token.success) return malformed()
  const reading = readDraft(draft)
  if (reading.tag === "wrong") return showNew(c, draft, reading.errors, 422)
  const { business } = c.var
  const author = authorOf(c)
  const made = {
    tokenHash: await hashToken(token.output),
    settings: reading.settings,
    expiresAt: expiryOf(draft, author.at),
  }
  const id = await createWall(c.env.DB, business.id, made, author)
  if (id === undefined) return c.redirect(`${WALLS_PATH}?said=full`, 303)
  const [wall] = (await readWalls(c.env.DB, business.id, id)).walls
  return wall ? showLink(c, wall, token.output) : unknownWall(c)
})

interface Here {
  wall: Wall
  read: WallsRead
}

/** What is done to one wall of the business; of another there is none. */
const withWall =
  (deed: (c: WallContext, here: Here) => Response | Promise<Response>) => async (c: WallContext) => {
    const id = v.safeParse(WallParam, c.req.param("id"))
    if (!id.success) return unknownWall(c)
    const read = await readWalls(c.env.DB, c.var.business.id, id.output)
    const [wall] = read.walls
    return wall ? deed(c, { wall, read }) : unknownWall(c)
  }

const showWall = (
  c: WallContext,
  { wall, read }: Here,
  draft: Draft,
  errors: Errors,
  status: 200 | 409 | 422 = 200,
) => {
  const { member, business } = c.var
  const form = { draft, errors, editable: true }
  const base = draft.get("base") ?? JSON.stringify(wall.settings)
  const overtaken = status === 409
  const said = saidIn(status === 200 ? c.req.query() : {})
  const props = {
    wall,
    read,
    form,
    base,
    overtaken,
    said,
    member,
    business,
    now: Date.now(),
    token: mintToken(),
  }
  return c.html(htmlOf(<WallPage {...props} />), status)
}

wallPages.get(
  WALL,
  withWall((c, here) => showWall(c, here, draftOf(here.wall.settings), NO_ERRORS)),
)

wallPages.post(
  WALL,
  withWall(async (c, here) => {
    const draft = await formOf(c)
    const reading = readDraft(draft)
    if (reading.tag === "wrong") return showWall(c, here, draft, reading.errors, 422)
    const { id } = here.wall
    const base = v.safeParse(StoredWallSettings, draft.get("base"))
    const changes = changesOf(reading.settings, base.success ? base.output : undefined)
    const outcome = await changeWall(c.env.DB, c.var.business.id, id, changes, authorOf(c))
    if (!outcome) return unknownWall(c)
    if (outcome.tag === "overtaken") {
      const now = (await readWalls(c.env.DB, c.var.business.id, id)).walls[0] ?? here.wall
      const mine = draftOf({ ...now.settings, ...changes.patch })
      return showWall(c, { ...here, wall: now }, mine, NO_ERRORS, 409)
    }
    const entry = outcome.tag === "changed" ? `&entry=${outcome.entry}` : ""
    return c.redirect(`${wallPath(id)}?said=${outcome.tag === "changed" ? "saved" : "same"}${entry}`, 303)
  }),
)

wallPages.post(
  `${WALL}/undo`,
  withWall(async (c, { wall: { id } }) => {
    const entry = v.safeParse(RowNumber, (await formOf(c)).get("entry"))
    if (!entry.success) return malformed()
    const outcome = await undoWall(c.env.DB, c.var.business.id, id, entry.output, authorOf(c))
    if (!outcome) return malformed()
    const said = { changed: "put-back", same: "same", overtaken: "overtaken" }[outcome.tag]
    return c.redirect(`${wallPath(id)}?said=${said}`, 303)
  }),
)

wallPages.post(
  `${WALL}/link`,
  withWall(async (c, { wall }) => {
    const draft = await formOf(c)
    const token = v.safeParse(LinkToken, draft.get("token"))
    if (!token.success) return malformed()
    const author = authorOf(c)
    const made = { tokenHash: await hashToken(token.output), expiresAt: expiryOf(draft, author.at) }
    const done = await replaceLink(c.env.DB, c.var.business.id, wall.id, made, author)
    return done ? showLink(c, wall, token.output) : malformed()
  }),
)

for (const [deed, revoked] of [
  ["revoke", true],
  ["restore", false],
] as const) {
  wallPages.post(
    `${WALL}/${deed}`,
    withWall(async (c, { wall: { id } }) => {
      const done = await setRevoked(c.env.DB, c.var.business.id, id, revoked, authorOf(c))
      const said = revoked ? "revoked" : "restored"
      return c.redirect(`${wallPath(id)}?said=${done ? said : "same"}`, 303)
    }),
  )
}

/** What is posted there leaves its address in the browser: opening that again shows the wall. */
for (const deed of ["undo", "link", "revoke", "restore"]) {
  wallPages.get(
    `${WALL}/${deed}`,
    withWall((c, { wall }) => c.redirect(wallPath(wall.id), 303)),
  )
}
