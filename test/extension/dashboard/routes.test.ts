import '../harness/installed'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Endpoint } from '#shared/api/endpoint'
import { callPath, type Route } from '../../../extension/views/dashboard/api/route'
import * as routes from '../../../extension/views/dashboard/api/routes'

const folder = join(import.meta.dirname, '../../../shared/api')
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts')
const contract: Record<string, Endpoint> = Object.assign({}, ...(await Promise.all(files.map((name) => import(join(folder, name))))))

test.each(Object.entries(routes))('%s calls what the contract of that name says', (name, route: Route<Endpoint>) => {
  const said = contract[name]
  expect(said, `shared/api exports ${name}`).toBeDefined()
  expect(route).toMatchObject({ method: said!.method, path: said!.path })
  // the key makes a repeated call harmless; a route that forgot it would not be repeated
  expect(route.idempotent).toBe(said!.idempotent === true)
})

test('a path is filled in, and empty filters are left out', () => {
  expect(callPath('/v1/leads/:id/merge', { id: 'a/../b c' })).toBe('/v1/leads/a%2F..%2Fb%20c/merge')
  expect(callPath('/v1/leads', {}, { q: 'Ána & Co', stage: '', owner: undefined, limit: 50 })).toBe('/v1/leads?q=%C3%81na+%26+Co&limit=50')
})
