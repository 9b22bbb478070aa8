import { Hono } from 'hono'
import type { AppEnv } from './app-env'
import { cors } from './middleware/cors'
import { failure, missing } from './middleware/failure'
import { requestId } from './middleware/request-id'
import { ROUTES } from './routes'

export { WorkspaceHub } from './hub/workspace-hub'
export { JobRunner } from './jobs/job-runner'

const app = new Hono<AppEnv>()
app.use(requestId)
app.use(cors)
for (const route of ROUTES) app.route('/', route)
app.onError(failure)
app.notFound(missing)

export default app
