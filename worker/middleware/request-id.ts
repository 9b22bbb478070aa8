import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../app-env'
import { newId } from '../ids'

/** Every answer names its request, so that a person can quote it. */
export const requestId = createMiddleware<AppEnv>(async (c, next) => {
  c.set('requestId', newId('rq'))
  await next()
  c.header('X-Request-Id', c.get('requestId'))
})
