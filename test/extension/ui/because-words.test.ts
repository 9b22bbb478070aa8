import '../harness/installed'

import { expect, test } from 'vitest'
import german from '../../../extension/locales/de/words.json'
import { becauseWords } from '../../../extension/ui/because-words'
import { ENGLISH } from '../../../worker/language/words'

test.each([
  ['because_threshold', { fit: 62.5, readiness: 51, fitBar: 50, readinessBar: 50 }],
  ['because_total', { score: 71, bar: 50 }],
  ['because_criteria', {}],
  ['because_named', { account: 'Nordwind' }],
  ['because_manual', { name: 'Jana Berg' }],
  ['because_server', {}],
] as const)('%s is said from its parts, in English as the worker says it', (key, values) => {
  const why = { key, with: { ...values } }
  expect(becauseWords({ because: 'something else', why })).toBe(ENGLISH.say(why as never))
  expect(german[key]).toBeTruthy()
})

test('a rule’s own label, and what an older worker says, stay as they are', () => {
  expect(becauseWords({ because: 'Demo request' })).toBe('Demo request')
  expect(becauseWords({ because: 'It was time', why: { key: 'because_of_the_moon' } })).toBe('It was time')
})
