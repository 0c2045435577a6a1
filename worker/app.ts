import { Hono } from "hono"
import { ownerApi } from "./api/routes.ts"
import { guard } from "./auth/guard.ts"
import { signIn } from "./auth/routes.tsx"
import { collect } from "./collect/routes.ts"
import { consolePages } from "./console/routes.tsx"
import type { Env } from "./env.ts"
import { answerWith } from "./frame/lost-page.tsx"
import { answerError, nothingHere } from "./frame/usual-faults.ts"
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

app.notFound((c) => answerWith(nothingHere(c.req.path), c.req.header("Accept")))

app.onError((error, c) => answerError(error, c.req.header("Accept")))
