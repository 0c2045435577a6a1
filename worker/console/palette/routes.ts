import { Hono } from "hono"
import type { MemberEnv } from "../../auth/guard.ts"
import { t } from "../../frame/speech.tsx"
import { listMembers } from "../../store/directory.ts"
import { listPlaces } from "../../store/places.ts"
import { listTouchpoints } from "../../store/touchpoints.ts"
import { versionOf } from "../version.ts"

/** A chain has thousands: the rest is found by name on the page of places. */
const PLACES_TOLD_MAX = 500

const wordsNow = () => ({
  title: t("Search pages, touchpoints, places, people"),
  placeholder: t("Where to?"),
  none: t("Nothing is called that."),
  page: t("Page##kind"),
  action: t("Action##kind"),
  period: t("Period##kind"),
  touchpoint: t("Touchpoint##kind"),
  place: t("Place##kind"),
  member: t("Member##kind"),
  keys: t("Keys"),
  shorter: t("A shorter period"),
  longer: t("A longer period"),
  help: t("These keys"),
  switch: t("Single keys do this (off: only with Ctrl or ⌘)"),
  close: t("Close##dialog"),
})

/** What the palette finds beside what stands on the page. */
export const palette = new Hono<MemberEnv>()

palette.get("/palette.json", async (c) => {
  const { member, business } = c.var
  const [touchpoints, places, members] = await Promise.all([
    listTouchpoints(c.env.DB, business.id),
    listPlaces(c.env.DB, business.id),
    listMembers(c.env.DB, business.id),
  ])
  const admin: [string, string, string][] = [
    ["action", t("Add a touchpoint##command"), "/setup/new"],
    ["action", t("Invite somebody##command"), "/team#invite"],
    ["action", t("Make a wall"), "/walls/new"],
    ["action", t("Make an API key##command"), "/settings/keys"],
  ]
  const items = [
    ["page", t("Places"), "/places"],
    ["page", t("Kiosks"), "/kiosks"],
    ["page", t("Walls"), "/walls"],
    ["page", t("Audit log##command"), "/log"],
    ...(member.role === "admin" ? admin : []),
    ...touchpoints.map(({ slug, name }) => ["touchpoint", name, `/touchpoints/${slug}`]),
    ...places
      .filter(({ archived }) => !archived)
      .slice(0, PLACES_TOLD_MAX)
      .map(({ slug, name }) => ["place", name, `/places/${slug}`]),
    ...members.map(({ id, name }) => ["member", name, `/team/members/${id}`]),
  ]
  const told = { words: wordsNow(), items }
  const version = await versionOf(JSON.stringify(told), 0)
  if (c.req.header("If-None-Match") === version) return new Response(null, { status: 304 })
  c.header("ETag", version)
  return c.json(told)
})
