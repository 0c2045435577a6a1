import { Hono } from "hono"
import { ownerApi } from "./api/routes.ts"
import { signIn } from "./auth/routes.tsx"
import { collect } from "./collect/routes.ts"
import { consolePages } from "./console/routes.tsx"
import type { Env } from "./env.ts"
import { toResponse } from "./fault.ts"
import { pages } from "./pages/routes.ts"

/** Mounts every room's routes; the order is the order of matching. */
export const app = new Hono<{ Bindings: Env }>()

app.route("/", collect)
app.route("/", pages)
app.route("/", ownerApi)
app.route("/", signIn)
app.route("/", consolePages)

app.notFound((c) =>
  toResponse({
    status: 404,
    code: "not-found",
    message: `There is nothing at ${c.req.path}.`,
    hint: "The console is at /journey, the API is described in /v1/openapi.json.",
  }),
)

app.onError((error) => {
  console.error("unexpected:", error.message)
  return toResponse({
    status: 500,
    code: "internal",
    message: "Something went wrong on our side.",
    hint: "Try again. If it happens again, tell whoever runs this Lovetap what you did.",
  })
})
