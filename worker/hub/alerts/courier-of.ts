import type { Env } from '../../env'

/** The object that sends a workspace's alerts. */
export const courierOf = (env: Env, workspace: string) => env.COURIER.get(env.COURIER.idFromName(workspace))
