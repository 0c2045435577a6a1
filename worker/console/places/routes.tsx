import { type Context, Hono } from "hono"
import * as v from "valibot"
import { Slug } from "../../../shared/ids.ts"
import type { MemberEnv } from "../../auth/guard.ts"
import { htmlOf } from "../../frame/html.ts"
import { toPage } from "../../frame/lost-page.tsx"
import { m, t } from "../../frame/speech.tsx"
import { RANKINGS } from "../../pulse/compare.ts"
import { findPlaceChange, type PlaceChange, undoPlace } from "../../store/change-place.ts"
import type { Membership } from "../../store/members.ts"
import { ownsTouchpoint, readPlace, readPlacesSeen } from "../../store/place-votes.ts"
import { readTouchpointPlaces } from "../../store/read-touchpoint-places.ts"
import { periodOf } from "../period-of.ts"
import { RowNumber } from "../read-address.ts"
import { malformed, unknownChange, unknownTouchpoint } from "../refusals.ts"
import { PLACES_PATH, placePath } from "./address.ts"
import { ComparePage } from "./compare-page.tsx"
import { comparePlaces } from "./compare-places.ts"
import { saidIn } from "./flash.tsx"
import type { Typed } from "./name-fields.tsx"
import { PlacePage } from "./place-page.tsx"
import { placesView } from "./place-view.ts"
import { PlacesPage } from "./places-page.tsx"
import { savePlace, setArchived } from "./save-place.ts"

const COMPARED = "/touchpoints/:slug/places"
const PLACE = `${PLACES_PATH}/:slug`
const ARCHIVE = `${PLACE}/archive`
const RESTORE = `${PLACE}/restore`
const UNDO = `${PLACE}/undo`

/** Where places are named, looked at side by side, archived and brought back. */
export const places = new Hono<MemberEnv>()

type PlacesContext = Context<MemberEnv>

const unknownPlace = ({ business }: Membership): Response =>
  toPage({
    status: 404,
    code: "unknown-place",
    message: t("No such place"),
    hint: t("Nobody has named such a place at {business}, and no vote has.", { business: business.name }),
  })

const notYours = (hint: string): Response =>
  toPage({ status: 403, code: "forbidden", message: t("This is not yours to change"), hint: t(hint) })
const OWN_NO_TOUCHPOINT = m("Admins and owners of a touchpoint name places. Ask an admin.")
const ADMINS_ARCHIVE = m("Only admins archive and restore places. Ask one of them.")

/** Admins, and whoever answers for a touchpoint: they know what its places are called. */
const mayName = async (c: PlacesContext): Promise<boolean> => {
  const { member, business } = c.var
  if (member.role === "admin") return true
  return member.role === "owner" && ownsTouchpoint(c.env.DB, business.id, member.id)
}

const mayUndo = async (c: PlacesContext, change: PlaceChange | undefined): Promise<boolean> =>
  c.var.member.role === "admin" || (change?.after.archivedAt === undefined && (await mayName(c)))

const slugOf = (c: PlacesContext): Slug | undefined => {
  const { success, output } = v.safeParse(Slug, c.req.param("slug"))
  return success ? output : undefined
}

const changeSaid = (c: PlacesContext, entry: number | undefined) =>
  entry === undefined ? undefined : findPlaceChange(c.env.DB, c.var.business.id, entry)

const showList = async (c: PlacesContext, typed?: Typed & { of: string }) => {
  const { member, business } = c.var
  const viewed = await periodOf(c, Date.now())
  const find = c.req.query("find") ?? ""
  const said = typed ? {} : saidIn(c.req.query())
  const read = await readPlacesSeen(c.env.DB, business.id, viewed.period.current)
  const change = await changeSaid(c, said.entry)
  const props = {
    ...{ member, business, viewed, find, said, change, typed },
    view: placesView(read, find),
    mayName: await mayName(c),
    mayUndo: await mayUndo(c, change),
  }
  return c.html(htmlOf(<PlacesPage {...props} />), typed ? 422 : 200)
}

const showPlace = async (c: PlacesContext, slug: Slug, typed?: Typed) => {
  const { member, business } = c.var
  const viewed = await periodOf(c, Date.now())
  const said = typed ? {} : saidIn(c.req.query())
  const read = await readPlace(c.env.DB, business.id, slug, viewed.period.current)
  if (!read) return unknownPlace(c.var)
  const change = await changeSaid(c, said.entry)
  const props = {
    ...{ member, business, viewed, slug, read, said, change, typed },
    mayName: await mayName(c),
    mayArchive: member.role === "admin",
    mayUndo: await mayUndo(c, change),
  }
  return c.html(htmlOf(<PlacePage {...props} />), typed ? 422 : 200)
}

const authorOf = ({ var: { member } }: PlacesContext) => ({ memberId: member.id, at: Date.now() })
const fieldsOf = async (c: PlacesContext) => Object.fromEntries(new URLSearchParams(await c.req.text()))

const RankingParam = v.fallback(v.picklist(RANKINGS), "worst")

places.get(COMPARED, async (c) => {
  const { member, business } = c.var
  const slug = slugOf(c)
  const viewed = await periodOf(c, Date.now())
  const read =
    slug &&
    (await readTouchpointPlaces(c.env.DB, { businessId: business.id, slug, ...viewed.period.current }))
  if (!read) return unknownTouchpoint(c.var)
  const compared = comparePlaces(read.places, v.parse(RankingParam, c.req.query("order")))
  const { touchpoint } = read
  return c.html(htmlOf(<ComparePage {...{ member, business, viewed, touchpoint, compared }} />))
})

places.get(PLACES_PATH, (c) => showList(c))
places.get(PLACE, (c) => {
  const slug = slugOf(c)
  return slug ? showPlace(c, slug) : unknownPlace(c.var)
})
/** Where a form was refused its address stays in the browser: opening that again shows the place. */
for (const path of [ARCHIVE, RESTORE, UNDO]) {
  places.get(path, (c) => {
    const slug = slugOf(c)
    return slug ? c.redirect(placePath(slug), 303) : unknownPlace(c.var)
  })
}

places.post(PLACES_PATH, async (c) => {
  if (!(await mayName(c))) return notYours(OWN_NO_TOUCHPOINT)
  const fields = await fieldsOf(c)
  const listed = v.safeParse(v.optional(Slug), fields.slug)
  if (!listed.success) return malformed()
  const outcome = await savePlace(c.env.DB, c.var.business.id, listed.output, fields, authorOf(c))
  switch (outcome.tag) {
    case "malformed":
      return malformed()
    case "refused":
      return showList(c, { ...outcome.typed, of: listed.output ?? "" })
    case "changed":
      return c.redirect(`${PLACES_PATH}?entry=${outcome.entry}`, 303)
    case "same":
    case "overtaken":
    case "full":
      return c.redirect(`${PLACES_PATH}?said=${outcome.tag}`, 303)
  }
})

places.post(PLACE, async (c) => {
  const slug = slugOf(c)
  if (!slug) return unknownPlace(c.var)
  if (!(await mayName(c))) return notYours(OWN_NO_TOUCHPOINT)
  const outcome = await savePlace(c.env.DB, c.var.business.id, slug, await fieldsOf(c), authorOf(c))
  switch (outcome.tag) {
    case "malformed":
      return malformed()
    case "refused":
      return showPlace(c, slug, outcome.typed)
    case "changed":
      return c.redirect(`${placePath(slug)}?entry=${outcome.entry}`, 303)
    case "same":
    case "overtaken":
    case "full":
      return c.redirect(`${placePath(slug)}?said=${outcome.tag}`, 303)
  }
})

for (const path of [ARCHIVE, RESTORE]) {
  places.post(path, async (c) => {
    const slug = slugOf(c)
    const { business } = c.var
    const read =
      slug && (await readPlace(c.env.DB, business.id, slug, (await periodOf(c, Date.now())).period.current))
    if (!read?.named) return unknownPlace(c.var)
    const wanted = path === ARCHIVE
    if (read.named.archived === wanted) return c.redirect(`${placePath(read.named.slug)}?said=same`, 303)
    const outcome = await setArchived(c.env.DB, business.id, read.named.slug, wanted, authorOf(c))
    const said = outcome.tag === "changed" ? `entry=${outcome.entry}` : `said=${outcome.tag}`
    return c.redirect(`${placePath(read.named.slug)}?${said}`, 303)
  })
}

places.post(UNDO, async (c) => {
  const slug = slugOf(c)
  if (!slug) return unknownPlace(c.var)
  const entry = v.safeParse(RowNumber, (await fieldsOf(c)).entry)
  if (!entry.success) return malformed()
  const change = await findPlaceChange(c.env.DB, c.var.business.id, entry.output)
  if (change?.slug !== slug) {
    return unknownChange()
  }
  if (!(await mayUndo(c, change))) {
    return notYours(change.after.archivedAt === undefined ? OWN_NO_TOUCHPOINT : ADMINS_ARCHIVE)
  }
  const outcome = await undoPlace(c.env.DB, c.var.business.id, entry.output, authorOf(c))
  // Where its name was taken back and no vote has named it, the place is gone.
  const said = outcome?.tag === "changed" ? `entry=${outcome.entry}` : `said=${outcome?.tag ?? "same"}`
  return c.redirect(`${change.before.name === "" ? PLACES_PATH : placePath(slug)}?${said}`, 303)
})
