import { Hono } from "hono"
import type { Env } from "../env.ts"
import { alerts } from "./alerts/routes.ts"
import { asking } from "./asking/routes.tsx"
import { closing } from "./closing/routes.tsx"
import { editing } from "./edit/routes.tsx"
import { emails } from "./email/routes.tsx"
import { exports } from "./export/routes.tsx"
import { heldVotes } from "./held/routes.tsx"
import { installing } from "./install/routes.tsx"
import { journey } from "./journey/routes.tsx"
import { apiKeys } from "./keys/routes.tsx"
import { kioskDeeds } from "./kiosks/deed-routes.tsx"
import { kioskPages } from "./kiosks/routes.tsx"
import { auditLog } from "./log-routes.tsx"
import { palette } from "./palette/routes.ts"
import { parkedBatches } from "./parked/routes.tsx"
import { places } from "./places/routes.tsx"
import { poster } from "./poster/routes.tsx"
import { profile } from "./profile/routes.tsx"
import { settings } from "./settings/routes.tsx"
import { setupDeeds } from "./setup/deed-routes.ts"
import { setup } from "./setup/routes.tsx"
import { team } from "./team/routes.tsx"
import { touchpointPages } from "./touchpoint/routes.tsx"
import { translation } from "./translation/routes.tsx"
import { voice } from "./voice/routes.tsx"
import { wallPages } from "./wall/routes.tsx"
import { screens } from "./wall/screen-routes.tsx"
import { words } from "./words/routes.tsx"
import { you } from "./you/routes.tsx"

/** What members open. Guards stand on each path, so that this room answers for no other. */
export const consolePages = new Hono<{ Bindings: Env }>()
consolePages.get("/", (c) => c.redirect("/journey", 303))
consolePages.route("/", journey)
consolePages.route("/", touchpointPages)
consolePages.route("/", setup)
consolePages.route("/", setupDeeds)
consolePages.route("/", editing)
consolePages.route("/", installing)
consolePages.route("/", asking)
consolePages.route("/", emails)
consolePages.route("/", translation)
consolePages.route("/", places)
consolePages.route("/", poster)
consolePages.route("/", team)
consolePages.route("/", profile)
consolePages.route("/", apiKeys)
consolePages.route("/", closing)
consolePages.route("/", exports)
consolePages.route("/", settings)
consolePages.route("/", kioskPages)
consolePages.route("/", kioskDeeds)
consolePages.route("/", alerts)
consolePages.route("/", heldVotes)
consolePages.route("/", parkedBatches)
consolePages.route("/", auditLog)
consolePages.route("/", voice)
consolePages.route("/", words)
consolePages.route("/", wallPages)
consolePages.route("/", screens)
consolePages.route("/", you)
consolePages.route("/", palette)
