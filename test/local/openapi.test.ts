import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { openApiDocument } from '../../worker/openapi/document'

const document = openApiDocument('https://baton.example', '1.2.3')

test('the description of the API is valid OpenAPI 3.1', async () => {
  const validator = new Validator()
  const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(document)))
  expect(errors ?? []).toEqual([])
  expect(valid).toBe(true)
  expect(validator.version).toBe('3.1')
})

test('a broken description is told from a valid one', async () => {
  const broken = JSON.parse(JSON.stringify(document))
  delete broken.paths['/v1/leads'].get.responses
  broken.paths['/v1/leads'].get.parameters[0].in = 'somewhere'
  expect((await new Validator().validate(broken)).valid).toBe(false)
})

test('every reference in it leads somewhere, and every named schema is used', () => {
  const text = JSON.stringify(document)
  const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map((m) => m[1]!)
  const found = (path: string) =>
    path.split('/').reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], document) !== undefined
  expect(references.length).toBeGreaterThan(100)
  expect(references.filter((path) => !found(path))).toEqual([])
  const { schemas } = document.components as { schemas: object }
  expect(Object.keys(schemas).filter((name) => !references.includes(`components/schemas/${name}`))).toEqual([])
})
