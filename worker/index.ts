import { Hono } from 'hono'
import type { AppEnv } from './app-env'
import type { Env } from './env'
import { watch } from './jobs/watchdog'
import { cors } from './middleware/cors'
import { failure, missing } from './middleware/failure'
import { requestId } from './middleware/request-id'
import { ROUTES } from './routes'
import { local } from './routes/local'

export { WorkspaceHub } from './hub/workspace-hub'
export { Courier } from './jobs/courier'
export { JobRunner } from './jobs/job-runner'

const app = new Hono<AppEnv>()
app.use(requestId)
app.use(cors)
for (const route of ROUTES) app.route('/', route)
// Beside the registry: no part of the API, and 404 wherever LOCAL is not set.
app.route('/', local)
app.onError(failure)
app.notFound(missing)

export default { fetch: app.fetch, scheduled: (_event, env) => watch(env) } satisfies ExportedHandler<Env>
