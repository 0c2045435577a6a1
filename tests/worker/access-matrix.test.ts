import { beforeEach, describe, expect, test, vi } from "vitest"
import { app } from "../../worker/app.ts"
import { BUSINESS_FIELD } from "../../worker/frame/html.ts"
import { ROUTES, type RouteRule } from "../../worker/route-table.ts"
import type { Role } from "../../worker/store/members.ts"
import { crawl } from "../support/crawl.ts"
import type { FoundForm } from "../support/forms-on.ts"
import { FROM_OUR_PAGE } from "../support/member.ts"
import {
  changedTables,
  makePeopledBusiness,
  PEOPLE,
  type PeopledBusiness,
  type Person,
  rowsOf,
  sessionOf,
} from "../support/peopled-business.ts"
import { addressOf, isOfRoute } from "../support/route-addresses.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()
/** Hundreds of requests each: half a minute on a quiet machine. */
vi.setConfig({ testTimeout: 300_000 })

const ROLE_OF: Record<Person, Role> = { admin: "admin", owner: "owner", other: "owner", viewer: "viewer" }
const RANKS: Record<Role, number> = { viewer: 0, owner: 1, admin: 2 }
const isRole = (who: RouteRule["who"]): who is Role => Object.hasOwn(RANKS, who)

const FOR_MEMBERS = ROUTES.filter(({ who }) => isRole(who))
const PAGES = FOR_MEMBERS.filter(({ method }) => method === "GET")
const WRITES = FOR_MEMBERS.filter(({ method }) => method === "POST")

const nameOf = ({ method, path }: RouteRule) => `${method} ${path}`
const may = (person: Person, { who }: RouteRule) => !isRole(who) || RANKS[ROLE_OF[person]] >= RANKS[who]

/** A comment at the touchpoint that the owner owns. */
const markedComment = ({ touchpointIds }: PeopledBusiness) => ({
  read: `${touchpointIds.checkout}.019ab000000070008000000000000001`,
})

/** Routes whose form no page of the fixture shows, or not the one that matters: what would be posted there. */
const BODIES: Readonly<Record<string, (business: PeopledBusiness) => Record<string, string>>> = {
  "POST /journey": () => ({ slug: "checkout", stage: "last", before: "" }),
  "POST /held": () => ({ decision: "release", rule: "bot-agent", touchpoint: "checkout" }),
  "POST /settings/undo": () => ({ entry: "1" }),
  "POST /places/:slug/undo": () => ({ entry: "1" }),
  "POST /places/:slug/restore": () => ({}),
  "POST /kiosks/:id/undo": () => ({ entry: "1" }),
  "POST /kiosks/:id/restore": () => ({}),
  "POST /kiosks/:id/revoke": () => ({}),
  "POST /walls/:id/undo": () => ({ entry: "1" }),
  "POST /walls/:id/restore": () => ({}),
  "POST /held/parked": () => ({ batch: "1" }),
  "POST /touchpoints/:slug/asking/undo": () => ({ entry: "1" }),
  "POST /touchpoints/:slug/email/:send/undo": () => ({ entry: "1" }),
  "POST /you/business": ({ id }) => ({ business: `${id}` }),
  "POST /you/passkeys/challenge": () => ({}),
  "POST /you/passkeys": () => ({}),
  "POST /you/passkeys/:id": () => ({ name: "Phone" }),
  "POST /you/passkeys/:id/remove": () => ({}),
  "POST /you/passkeys/:id/restore": () => ({}),
  "POST /you/confirm/challenge": () => ({}),
  "POST /you/confirm": () => ({}),
  "POST /you/sessions": () => ({ session: "others" }),
  "POST /you/leave": () => ({ "to-checkout": "" }),
  "POST /setup/archive": () => ({ slug: "checkout" }),
  "POST /setup/dismiss": ({ marker }) => ({ slug: `${marker.toLowerCase()}-unknown` }),
  "POST /setup/offer": ({ marker }) => ({ slug: `${marker.toLowerCase()}-unknown` }),
  "POST /setup/first-steps": () => ({ do: "hide" }),
  "POST /setup/undo": () => ({ entry: "1" }),
  "POST /touchpoints/:slug/edit/undo": () => ({ entry: "1" }),
  "POST /team/ownership": ({ members }) => ({ "to.checkout": `${members.other}` }),
  "POST /team/undo": () => ({ entry: "1" }),
  "POST /team/members/:id/touchpoints": () => ({ touchpoints: "checkout", were: "entry" }),
  "POST /settings/business/undo": () => ({ entry: "1" }),
  "POST /comments": markedComment,
  "POST /touchpoints/:slug/comments": markedComment,
  "POST /words/erase": () => ({ touchpoint: "checkout", vote: "019ab000000070008000000000000001" }),
}

let alpha: PeopledBusiness
let bravo: PeopledBusiness
const cookies = new Map<string, string>()

const cookieFor = (business: PeopledBusiness, person: Person) => cookies.get(`${business.id} ${person}`) ?? ""

const ask = (
  address: string,
  cookie: string,
  init: RequestInit & { headers?: Record<string, string> } = {},
) =>
  worker.fetch(address, {
    ...init,
    redirect: "manual",
    headers: { accept: "text/html", cookie, ...init.headers },
  })

const post = (
  address: string,
  cookie: string,
  fields: URLSearchParams,
  headers: Record<string, string> = FROM_OUR_PAGE,
) =>
  ask(address, cookie, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: fields.toString(),
  })

/** What is posted to a route: the form of a page that its admin sees, or what is written above. */
const formFor = (rule: RouteRule, forms: readonly FoundForm[], business: PeopledBusiness) => {
  const body = BODIES[nameOf(rule)]
  if (body) return { address: addressOf(rule, business), fields: new URLSearchParams(body(business)) }
  const form = forms.find(({ action }) => isOfRoute(rule, action))
  return form && { address: form.action, fields: form.fields }
}

const formsOf = async (business: PeopledBusiness): Promise<FoundForm[]> =>
  (await crawl(worker, business, cookieFor(business, "admin"))).flatMap(({ forms }) => forms)

beforeEach(async () => {
  alpha = await makePeopledBusiness(worker, "Alpha")
  bravo = await makePeopledBusiness(worker, "Bravo")
  for (const business of [alpha, bravo])
    for (const person of PEOPLE)
      cookies.set(`${business.id} ${person}`, await sessionOf(worker, business, person))
})

test("every route stands in the table, and the table names no other", () => {
  const registered = new Set(
    app.routes.filter(({ method }) => method !== "ALL").map(({ method, path }) => `${method} ${path}`),
  )
  expect([...registered].filter((name) => !ROUTES.some((rule) => nameOf(rule) === name))).toEqual([])
  expect(ROUTES.map(nameOf).filter((name) => !registered.has(name))).toEqual([])
})

test("whoever is not signed in is sent to sign in, keeps what was sent, and changes nothing", async () => {
  const before = await rowsOf(worker.db)
  const answers: string[] = []
  const told = "Nobody’s words"
  for (const rule of FOR_MEMBERS) {
    const address = addressOf(rule, alpha)
    const answer =
      rule.method === "GET" ? await ask(address, "") : await post(address, "", new URLSearchParams({ told }))
    const is = [answer.status, answer.headers.get("Location"), (await answer.text()).includes(told)]
    const wanted = rule.method === "GET" ? [303, "/sign-in", false] : [401, null, !rule.secret]
    if (`${is}` !== `${wanted}`) answers.push(`${nameOf(rule)}: ${is}`)
  }
  expect(answers).toEqual([])
  expect(changedTables(before, await rowsOf(worker.db))).toEqual([])
})

test("each role is refused what is not its to do, and nothing changes", async () => {
  const forms = await formsOf(alpha)
  const before = await rowsOf(worker.db)
  const wrong: string[] = []
  for (const rule of FOR_MEMBERS) {
    for (const person of PEOPLE.filter((each) => !may(each, rule))) {
      const cookie = cookieFor(alpha, person)
      const form = formFor(rule, forms, alpha)
      const answer =
        rule.method === "GET"
          ? await ask(addressOf(rule, alpha), cookie)
          : await post(form?.address ?? addressOf(rule, alpha), cookie, form?.fields ?? new URLSearchParams())
      if (answer.status !== 403) wrong.push(`${nameOf(rule)} as ${person}: ${answer.status}`)
    }
  }
  expect(wrong).toEqual([])
  expect(changedTables(before, await rowsOf(worker.db))).toEqual([])
})

test("an owner is refused what is another's, and nothing changes", async () => {
  const forms = await formsOf(alpha)
  const before = await rowsOf(worker.db)
  const wrong: string[] = []
  for (const rule of WRITES.filter(({ scope }) => scope === "own touchpoints")) {
    const form = formFor(rule, forms, alpha)
    const answer = await post(
      form?.address ?? addressOf(rule, alpha),
      cookieFor(alpha, "other"),
      form?.fields ?? new URLSearchParams(),
    )
    if (answer.status < 400 || answer.status >= 500)
      wrong.push(`${nameOf(rule)}: ${answer.status} ${form?.fields}`)
  }
  expect(wrong).toEqual([])
  expect(changedTables(before, await rowsOf(worker.db))).toEqual([])
})

test("another site's page can post nothing with an admin's cookie", async () => {
  const forms = await formsOf(alpha)
  const before = await rowsOf(worker.db)
  const wrong: string[] = []
  const guarded = ROUTES.filter(
    ({ method, who, path }) =>
      method === "POST" && (isRole(who) || /^\/(?:sign-|passkeys|invitations|set-up)/.test(path)),
  )
  for (const rule of guarded) {
    const form = formFor(rule, forms, alpha)
    for (const headers of [
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site" },
      { Origin: "https://evil.example" },
      { Origin: "null" },
      {},
    ]) {
      const address = form?.address ?? addressOf(rule, alpha)
      const answer = await post(
        address,
        cookieFor(alpha, "admin"),
        form?.fields ?? new URLSearchParams(),
        headers,
      )
      if (answer.status !== 403) wrong.push(`${nameOf(rule)} ${JSON.stringify(headers)}: ${answer.status}`)
    }
  }
  expect(wrong).toEqual([])
  expect(changedTables(before, await rowsOf(worker.db))).toEqual([])
})

describe("another business", () => {
  test("its admin sees nothing of ours, by its addresses or by ours", async () => {
    const leaks: string[] = []
    for (const rule of PAGES) {
      for (const address of [addressOf(rule, alpha), addressOf(rule, bravo)]) {
        const answer = await ask(address, cookieFor(bravo, "admin"))
        if (answer.status >= 500) leaks.push(`${address}: ${answer.status}`)
        if ((await answer.text()).includes(alpha.marker)) leaks.push(`${address}: shows ${alpha.marker}`)
      }
    }
    expect(leaks).toEqual([])
  })

  /** What is posted says nothing of ours by itself: an answer that repeats it would look like a leak. */
  const unmarked = (fields: URLSearchParams): URLSearchParams => {
    const said = new URLSearchParams(fields.toString().replaceAll(alpha.marker, "Somebody"))
    // Nor does it say that it is ours: that alone would be refused.
    said.delete(BUSINESS_FIELD)
    return said
  }

  test("its admin changes nothing of ours, whatever is posted", async () => {
    const forms = await formsOf(alpha)
    const before = await rowsOf(worker.db, alpha.id)
    const wrong: string[] = []
    for (const rule of WRITES) {
      const form = formFor(rule, forms, alpha)
      const answer = await post(
        form?.address ?? addressOf(rule, alpha),
        cookieFor(bravo, "admin"),
        unmarked(form?.fields ?? new URLSearchParams()),
      )
      if (answer.status >= 500) wrong.push(`${nameOf(rule)}: ${answer.status}`)
      if ((await answer.text()).includes(`${alpha.marker} `))
        wrong.push(`${nameOf(rule)}: says ${alpha.marker}`)
    }
    expect(wrong).toEqual([])
    expect(changedTables(before, await rowsOf(worker.db, alpha.id))).toEqual([])
  })
})

test("every form says in which business it was written, and no other takes it", async () => {
  const forms = await formsOf(alpha)
  expect(forms.filter(({ fields }) => fields.get(BUSINESS_FIELD) !== `${alpha.id}`)).toEqual([])
  const before = await rowsOf(worker.db)
  const wrong: string[] = []
  for (const rule of WRITES.filter(({ scope }) => scope !== "self")) {
    const fields = new URLSearchParams({ [BUSINESS_FIELD]: `${alpha.id}` })
    const { status } = await post(addressOf(rule, alpha), cookieFor(bravo, "admin"), fields)
    if (status !== 409) wrong.push(`${nameOf(rule)}: ${status}`)
  }
  expect(wrong).toEqual([])
  expect(changedTables(before, await rowsOf(worker.db))).toEqual([])
})

test("whoever may is let through, to every page and with every form", async () => {
  const forms = await formsOf(alpha)
  const wrong: string[] = []
  const unknown: string[] = []
  for (const rule of PAGES) {
    for (const person of PEOPLE.filter((each) => may(each, rule))) {
      const { status } = await ask(addressOf(rule, alpha), cookieFor(alpha, person))
      if (status >= 400) wrong.push(`${nameOf(rule)} as ${person}: ${status}`)
    }
  }
  // What an admin does to the business may take from its owners what is theirs.
  const inTurn = WRITES.toSorted((one, other) => Number(may("owner", other)) - Number(may("owner", one)))
  for (const rule of inTurn) {
    const form = formFor(rule, forms, alpha)
    if (!form) {
      unknown.push(nameOf(rule))
      continue
    }
    const person = may("owner", rule) ? "owner" : "admin"
    const { status } = await post(form.address, cookieFor(alpha, person), form.fields)
    if (status === 403 || status >= 500) wrong.push(`${nameOf(rule)} as ${person}: ${status} ${form.fields}`)
  }
  expect(unknown, "say in BODIES what is posted there").toEqual([])
  expect(wrong).toEqual([])
})
