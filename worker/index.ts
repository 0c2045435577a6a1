import { app } from "./app.ts"
import { consume } from "./collect/queue.ts"

export default { fetch: app.fetch, queue: consume }
