import type { WorkspaceHub } from './hub/workspace-hub'
import type { Courier } from './jobs/courier'
import type { JobRunner } from './jobs/job-runner'

/** Bindings of the worker (wrangler.jsonc, worker/local/miniflare.ts). */
export type Env = {
  DB: D1Database
  EDGE: KVNamespace
  HUB: DurableObjectNamespace<WorkspaceHub>
  JOBS: DurableObjectNamespace<JobRunner>
  COURIER: DurableObjectNamespace<Courier>
  /** Cloudflare's own mail, where a deployment has it */
  MAIL?: SendEmail
  /** from which the keys of secrets at rest are derived (worker/secrets); `wrangler secret put MASTER_SECRET` */
  MASTER_SECRET?: string
  /** what a name resolves to, where the platform would connect to private addresses (worker/local/resolve-host.ts); absent on Cloudflare */
  RESOLVE?: Fetcher
  /** `1` on a developer’s machine only: lets seeds and tests set the hub’s clock */
  LOCAL?: string
  /** `1` only in tests: makes the negative control acknowledge before storing */
  TEST_ACK_FIRST?: string
  /** `1` only in tests: stops the drain after storing, to die between storing and scoring */
  TEST_HOLD_SCORING?: string
}
