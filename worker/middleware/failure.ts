import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AppEnv } from '../app-env'
import { ApiError, errorAnswer } from '../errors'
import { phrase } from '../language/phrase'
import { spokenLanguage } from '../language/reader-words'

/** Every refusal and fault in one shape. A fault's details go to the log, never to the caller. */
export function failure(error: Error, c: Context<AppEnv>): Response {
  const requestId = c.get('requestId')
  const known = error instanceof ApiError ? error : unexpected(error, requestId)
  const { body, status, headers } = errorAnswer(known, requestId, spokenLanguage(c))
  return c.json(body, status as ContentfulStatusCode, { ...headers, 'Access-Control-Allow-Origin': '*' })
}

function unexpected(error: Error, requestId: string): ApiError {
  console.error(`request ${requestId} failed`, error)
  // A hub that was replaced, or a database that is busy, is over in a moment: the caller should come back.
  if (/newer hub|overloaded|reset|Network connection lost/i.test(error.message))
    return new ApiError('unavailable', phrase`Baton is busy. Please try again in a few seconds.`, undefined, 2)
  return new ApiError(
    'internal',
    phrase`Something went wrong on our side; nothing was changed. Please try again, and quote the request id if it stays.`,
  )
}

export function missing(c: Context<AppEnv>): Response {
  return failure(new ApiError('not-found', phrase`There is nothing at ${c.req.method} ${c.req.path}. See /openapi.json.`), c)
}
