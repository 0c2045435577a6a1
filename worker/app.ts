import { Hono } from "hono"
import { ownerApi } from "./api/routes.ts"
import { guard } from "./auth/guard.ts"
import { signIn } from "./auth/routes.tsx"
import { collect } from "./collect/routes.ts"
import { consolePages } from "./console/routes.tsx"
import type { Env } from "./env.ts"
import { type Fault, toResponse } from "./fault.ts"
import { toPage } from "./frame/lost-page.tsx"
import { brokenHere, nothingHere } from "./frame/usual-faults.ts"
import { kiosks } from "./kiosk/routes.ts"
import { pages } from "./pages/routes.ts"

/** Mounts every room's routes; the order is the order of matching. What comes after the guard goes by the route table. */
export const app = new Hono<{ Bindings: Env }>()

app.route("/", collect)
app.route("/", kiosks)
app.route("/", pages)
app.route("/", ownerApi)
app.use("*", guard)
app.route("/", signIn)
app.route("/", consolePages)

/** People get a page, programs get JSON. */
const answerWith = (fault: Fault, accepted: string | undefined): Response =>
  accepted?.includes("text/html") ? toPage(fault) : toResponse(fault)

app.notFound((c) => answerWith(nothingHere(c.req.path), c.req.header("Accept")))

app.onError((error, c) => {
  console.error("unexpected:", error.message)
  return answerWith(brokenHere(), c.req.header("Accept"))
})
