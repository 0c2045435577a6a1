import { app } from "./app.ts"
import { consume } from "./collect/queue.ts"
import { keepOnSchedule } from "./keep/scheduled.ts"

export default { fetch: app.fetch, queue: consume, scheduled: keepOnSchedule }
