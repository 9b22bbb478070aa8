import { expect, test } from 'vitest'
import { ENDPOINTS } from '#shared/api/index'
import { ROUTES } from '../../worker/routes'
import { call } from './kit/call'

type Operation = { operationId: string; security: object[]; responses: Record<string, unknown>; parameters?: { $ref?: string }[] }
type Document = { paths: Record<string, Record<string, Operation>> }

const described = async () => (await call('GET', '/openapi.json')).body as Document

test('every route is described, and everything described is a route', async () => {
  const { paths } = await described()
  const mounted = new Set(
    ROUTES.flatMap((route) => route.routes)
      // for seeds and tests on a developer’s machine; 404 anywhere else
      .filter(({ path }) => !path.startsWith('/__local/'))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`),
  )
  const said = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
  expect(said.sort()).toEqual([...mounted].sort())
})

test('who may call, what can go wrong and which header makes it safe to repeat are said', async () => {
  const { paths } = await described()
  const accept = paths['/v1/handoffs/{id}/accept']!.post!
  expect(accept).toMatchObject({ operationId: 'acceptHandoff', security: [{ memberToken: [] }], 'x-baton-roles': ['sales'] })
  expect(accept.parameters).toContainEqual({ $ref: '#/components/parameters/IdempotencyKey' })
  expect(Object.keys(accept.responses)).toEqual(['200', '400', '401', '403', '404', '409', '413', '500', '503'])
  expect(paths['/v1/scores/{sha256}']!.get!.security).toEqual([{ secretKey: [] }])
  expect(Object.keys(paths['/v1/leads']!.post!.responses)).toContain('201')
  expect(Object.keys(paths['/v1/members/{id}']!.patch!.responses)).toContain('409')
  for (const operations of Object.values(paths))
    for (const operation of Object.values(operations))
      expect(Object.keys(operation.responses).some((code) => /^[12]\d\d$/.test(code))).toBe(true)
})

test('operations have names of their own, and every name in a path has a schema', () => {
  const names = ENDPOINTS.map((e) => e.name)
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  for (const { endpoint } of ENDPOINTS) {
    const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map((m) => m[1])
    const shape = (endpoint.params as { shape?: object } | undefined)?.shape ?? {}
    expect({ path: endpoint.path, names: Object.keys(shape) }).toEqual({ path: endpoint.path, names: inPath })
  }
})
