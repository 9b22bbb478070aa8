import '../harness/installed'

import { expect, test } from 'vitest'
import { EMAIL_KINDS, FUNCTIONS, SENIORITIES } from '#shared/schema/trait'
import german from '../../../extension/locales/de/traits.json'
import { traitName, traitValue } from '../../../extension/ui/trait-words'
import { MESSAGES } from '../harness/messages'

test.each([
  ['seniority', SENIORITIES],
  ['function', FUNCTIONS],
  ['emailKind', EMAIL_KINDS],
] as const)('every %s Baton works out has a name in each language', (name, values) => {
  for (const value of values) {
    const key = `fact_${name === 'emailKind' ? 'email_kind' : name}_${value.replaceAll('-', '_')}`
    expect(MESSAGES[key], key).toBeTruthy()
    expect(german[key as keyof typeof german], key).toBeTruthy()
    expect(traitValue(value, 'en', name)).toBe(MESSAGES[key])
  }
  expect(traitName(name)).toBeTruthy()
})
