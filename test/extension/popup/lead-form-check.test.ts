import '../harness/installed'
import { expect, test } from 'vitest'
import { LeadInput } from '#shared/api/leads'
import { checkLead, EMPTY_DRAFT, linkedinProfile } from '../../../extension/views/popup/lead-form-check'

const draft = (over: Partial<typeof EMPTY_DRAFT>) => ({ ...EMPTY_DRAFT, ...over })

test('any one way to reach a person is enough, and what passes is what the worker takes', () => {
  for (const over of [{ email: ' maren@nordwind.example ' }, { phone: '+49 (30) 555-0117' }, { linkedin: 'linkedin.com/in/maren-voss' }]) {
    const { lead, faults } = checkLead(draft({ ...over, name: 'Maren Voss', title: '  ' }))
    expect(faults).toEqual({})
    expect(LeadInput.parse(lead)).toEqual({
      ...Object.fromEntries(Object.entries(over).map(([k, v]) => [k, v.trim()])),
      name: 'Maren Voss',
    })
  }
})

test.each([
  [{}, 'email', 'Give an e-mail, a LinkedIn profile or a phone number.'],
  [{ email: 'maren@nordwind' }, 'email', 'This is not an e-mail address.'],
  [{ email: 'a b@nordwind.example' }, 'email', 'This is not an e-mail address.'],
  [{ email: `${'a'.repeat(250)}@b.example` }, 'email', 'At most 254 characters.'],
  [{ phone: 'call me' }, 'phone', 'A phone number has at least 5 digits, with spaces, +, -, / or brackets.'],
  [{ phone: '12 34' }, 'phone', 'A phone number has at least 5 digits, with spaces, +, -, / or brackets.'],
  [
    { linkedin: 'https://linkedin.com/company/nordwind' },
    'linkedin',
    'This is not a LinkedIn profile. It looks like linkedin.com/in/name.',
  ],
  [{ email: 'maren@nordwind.example', name: 'x'.repeat(201) }, 'name', 'At most 200 characters.'],
] as const)('%j is refused beside its field', (over, field, sentence) => {
  const { lead, faults } = checkLead(draft(over))
  expect(lead).toBeNull()
  expect(faults).toEqual({ [field]: sentence })
})

test('a LinkedIn profile is read with or without scheme, country and query', () => {
  expect(linkedinProfile('https://de.linkedin.com/in/Maren-Voss/?trk=x')).toBe('maren-voss')
  expect(linkedinProfile('www.linkedin.com/in/zoë')).toBe('zoë')
  expect(linkedinProfile('https://evil.example/linkedin.com/in/maren')).toBeNull()
})
