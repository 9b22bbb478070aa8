import { expect, it } from 'vitest'
import { CollectBody } from '#shared/schema/event'
import { JsonError, parseJson } from '#shared/schema/json'

const body = { k: 'wk_1', v: 'visitor-1', e: [{ i: 'e1', n: 'page', t: 1, u: 'https://a.example/' }] }

it('takes a well-formed collect body', () => {
  expect(CollectBody.safeParse(body).success).toBe(true)
})

it('refuses an unknown key, so that a typing error is told and not lost', () => {
  expect(CollectBody.safeParse({ ...body, extra: 1 }).success).toBe(false)
})

it('refuses keys that would reach a prototype, also when written as an escape', () => {
  expect(() => parseJson('{"p":{"__proto__":{"a":1}}}')).toThrow(JsonError)
  expect(() => parseJson('{"p":{"\\u005f_proto__":{"a":1}}}')).toThrow(JsonError)
  expect(parseJson('{"note":"__proto__ as a value is text"}')).toEqual({ note: '__proto__ as a value is text' })
})
