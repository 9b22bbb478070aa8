import '../harness/installed'
import { expect, test } from 'vitest'
import { identityPatch } from '../../../extension/views/dashboard/lead/identity-patch'
import { traitText, typedTrait } from '../../../extension/views/dashboard/lead/typed-trait'

const WORDS = { yes: 'Yes', no: 'No' }

test.each([
  ['950', undefined, 950],
  ['1,200', undefined, 1200],
  ['-3.5', 7, -3.5],
  ['yes', undefined, true],
  ['No', true, false],
  ['950', 'nine', '950'],
  ['a, b,, c ', ['a'], ['a', 'b', 'c']],
  ['  ', 'x', null],
  ['1.2.3', undefined, '1.2.3'],
  ['12 Main Street', undefined, '12 Main Street'],
] as const)('%j typed where %j was is %j', (typed, before, expected) => {
  expect(typedTrait(typed, before as never, WORDS)).toEqual(expected)
})

test('a value shown as text and kept unchanged is itself', () => {
  for (const value of ['food', 12.5, ['a', 'b']]) expect(typedTrait(traitText(value), value, WORDS)).toEqual(value)
})

test('only what changed is sent; an emptied field is forgotten, an address is not', () => {
  const before = { name: 'Ána', title: 'Buyer', company: 'Nordwind', email: 'a@nordwind.example', phone: '', linkedin: '' }
  expect(identityPatch(before, before)).toEqual({})
  expect(identityPatch(before, { ...before, name: ' Ána Ruiz ', title: '', email: '', phone: '+49 30 1' })).toEqual({
    name: 'Ána Ruiz',
    title: null,
    phone: '+49 30 1',
  })
})
