import { Hono } from "hono"
import * as v from "valibot"
import { localTime } from "../../../shared/local-time.ts"
import { hashToken } from "../../auth/token.ts"
import type { Env } from "../../env.ts"
import { htmlOf } from "../../frame/html.ts"
import { toPage } from "../../frame/lost-page.tsx"
import { readWords } from "../../frame/read-words.ts"
import { inSetting, settingNow } from "../../frame/setting.ts"
import { t } from "../../frame/speech.tsx"
import { periodAt } from "../../pulse/period.ts"
import { type FoundWall, findWall, readWallFreshness, readWallPulse, touchWall } from "../../store/walls.ts"
import { versionOf } from "../version.ts"
import { LinkToken } from "./address.ts"
import { readBuild } from "./build-of.ts"
import { GonePage, ScreenPage } from "./screen-page.tsx"
import { screenView } from "./screen-view.ts"

/** That a screen shows a wall is worth one write an hour. */
const SEEN_EVERY_MS = 3_600_000
/** A screen that asks too often asks again after so many seconds. */
const RETRY_AFTER_S = 30

/** Pages of an address count from 1; what is no page is the first. */
const PageParam = v.fallback(v.pipe(v.string(), v.regex(/^[1-9]\d{0,2}$/), v.transform(Number)), 1)

const whyGone = (wall: FoundWall | undefined, now: number) => {
  if (!wall) return "unknown"
  if (wall.revokedAt !== null) return "revoked"
  return wall.expiresAt !== null && wall.expiresAt <= now ? "expired" : undefined
}

/** What screens open. Whoever has the link sees the wall and nothing else; there is no session and no cookie. */
export const screens = new Hono<{ Bindings: Env }>()

screens.get("/wall/:token", async (c) => {
  const now = Date.now()
  const token = v.safeParse(LinkToken, c.req.param("token"))
  const wall = token.success ? await findWall(c.env.DB, await hashToken(token.output)) : undefined
  const why = whyGone(wall, now)
  if (!wall || !token.success || why !== undefined) {
    const status = why === "unknown" ? 404 : 410
    return c.html(htmlOf(<GonePage token={c.req.param("token")} why={why ?? "unknown"} />), status)
  }
  const { business, settings } = wall
  const limit = await c.env.WALL_LIMIT?.limit({ key: `wall ${wall.id}` })
  if (limit?.success === false) {
    return toPage({
      status: 429,
      code: "too-many-requests",
      message: t("This wall is shown on too many screens"),
      hint: t("It comes back by itself in a moment. For many screens, an admin makes several walls."),
      retryAfter: RETRY_AFTER_S,
    })
  }
  if (wall.lastSeenAt === null || now - wall.lastSeenAt > SEEN_EVERY_MS) {
    await touchWall(c.env.DB, business.id, wall.id, now)
  }
  const build = await readBuild(c.env, new URL(c.req.url).origin)
  const period = periodAt(settings.period, localTime(business.timeZone, now))
  const wanted = v.parse(PageParam, c.req.query("page")) - 1
  const versionWith = (freshness: string) =>
    versionOf(`${build} ${wanted} ${JSON.stringify(settings)} ${freshness}`, now)
  const asked = c.req.header("If-None-Match")
  if (asked) {
    const freshness = await readWallFreshness(c.env.DB, business.id, period.current.to, settings.touchpoints)
    if ((await versionWith(freshness)) === asked) return new Response(null, { status: 304 })
  }
  const read = await readWallPulse(c.env.DB, business.id, period, settings.touchpoints)
  const version = await versionWith(read.freshness)
  c.header("ETag", version)
  const view = screenView(read, settings, period, wanted)
  const { language } = settings
  const words = await readWords(c.env.ASSETS, language)
  c.header("Content-Language", language)
  return inSetting({ ...settingNow(), language, words }, () =>
    c.html(htmlOf(<ScreenPage {...{ business, settings, view, version, build }} token={token.output} />)),
  )
})
