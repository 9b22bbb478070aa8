import { expect } from 'vitest'
import { ErrorBody } from '#shared/api/error'
import type { Caller, TestWorkspace } from './workspace'

/** Expects the error's status, code and, when given, field; and that the body is the documented one. Answers its sentence. */
export function expectError(said: { status: number; body: unknown }, status: number, code: string, field?: string): string {
  expect(said.body, JSON.stringify(said.body)).toMatchObject({ error: { code } })
  expect(said.status).toBe(status)
  const { error } = ErrorBody.parse(said.body)
  if (field !== undefined) expect(error.field).toBe(field)
  expect(error.message).toMatch(/^[“„\p{Lu}].*[.!]$/su)
  return error.message
}

/** No token is 401; a token of a role that may not is 403. */
export async function expectOnlyFor(ws: TestWorkspace, allowed: Caller[], method: string, path: string, body?: unknown): Promise<void> {
  expectError(await ws.as('nobody', method, path, body), 401, 'unauthorized')
  for (const who of ['admin', 'marketing', 'sales', 'secret'] as const)
    if (!allowed.includes(who)) expectError(await ws.as(who, method, path, body), 403, 'forbidden')
}
