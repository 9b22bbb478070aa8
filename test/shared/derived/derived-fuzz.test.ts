import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DERIVED_TRAITS, EMAIL_KINDS, FUNCTIONS, SENIORITIES, TraitName, type Traits, Traits as TraitsSchema } from '#shared/schema/trait'
import { countryOf } from '#shared/scoring/derived/country-of'
import { deriveTraits } from '#shared/scoring/derived/derive-traits'
import { normalizeEmail } from '#shared/scoring/derived/email-address'
import { emailFacts } from '#shared/scoring/derived/email-facts'
import { functionOf } from '#shared/scoring/derived/function-of'
import { linkedInVanity } from '#shared/scoring/derived/linked-in-vanity'
import { normalizePhone } from '#shared/scoring/derived/normalize-phone'
import { seniorityOf } from '#shared/scoring/derived/seniority-of'
import { sourceFromAddress } from '#shared/scoring/derived/source-from-address'
import { ENGLISH, GERMAN } from './titles'

/** Any text: whole Unicode with lone surrogates, and mixtures of what the functions look for. */
const loneSurrogates = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units))
const pieces = fc
  .array(
    fc.constantFrom(
      'ceo',
      'Leiter',
      '/in',
      '*',
      ' of ',
      '@',
      '.',
      ':',
      '(',
      'm/w/d',
      '%',
      '%E0',
      'http://',
      '?utm_source=',
      '&',
      '-',
      'ß',
      '\u0301',
      '\u200b',
      '+49',
      '\ud83d',
      "'s",
      'gmail.com',
    ),
    { maxLength: 30 },
  )
  .map((list) => list.join(''))
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), loneSurrogates, pieces)
const RUNS = { numRuns: 1000, seed: 20_271_114 }

describe('derived traits of any text', () => {
  it('are told or not, but never throw', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect([...SENIORITIES, null]).toContain(seniorityOf(a))
        expect([...FUNCTIONS, null]).toContain(functionOf(a))
        linkedInVanity(a)
        linkedInVanity(`linkedin.com/in/${a}`)
        expect(normalizePhone(a) ?? '+123456').toMatch(/^\+?\d{6,15}$/)
        expect(countryOf(a) ?? 'DE').toMatch(/^[A-Z]{2}$/)
        for (const text of Object.values(sourceFromAddress(`https://acme.com/?${a}`, b)))
          if (typeof text === 'string') expect(text.length).toBeLessThanOrEqual(200)
        sourceFromAddress(a, b)
      }),
      RUNS,
    )
  })

  it('from addresses: normalising twice changes nothing, and the parts make the whole', () => {
    const addresses = fc.oneof(
      anyText,
      fc.tuple(anyText, anyText).map(([local, domain]) => `${local}@${domain}.com`),
      fc.emailAddress(),
      fc
        .tuple(fc.stringMatching(/^[a-zäöüß.]{1,20}$/), fc.stringMatching(/^[a-zäöüßéñ0-9]{1,20}$/))
        .map(([local, label]) => `${local}@${label}.de`),
    )
    let valid = 0
    fc.assert(
      fc.property(addresses, (address) => {
        const facts = emailFacts(address)
        if (facts === null) return
        valid++
        expect(normalizeEmail(facts.normalized)).toBe(facts.normalized)
        expect(`${facts.local}@${facts.domain}`).toBe(facts.normalized)
        expect(`.${facts.domain}`.endsWith(`.${facts.registrableDomain}`)).toBe(true)
        expect(EMAIL_KINDS).toContain(facts.kind)
        expect(new TextEncoder().encode(facts.normalized).length).toBeLessThanOrEqual(254)
        expect(facts.domain).toMatch(/^[\x21-\x7e]+$/)
      }),
      RUNS,
    )
    // the property must not hold for want of addresses
    expect(valid).toBeGreaterThan(200)
  })

  it('of any record are derived ones with values a trait can hold, and the record stays as it was', () => {
    const names = fc.constantFrom(
      'email',
      'title',
      'jobTitle',
      'job_title',
      'position',
      'company',
      'website',
      '__proto__',
      'constructor',
      'other',
    )
    const values = fc.oneof(anyText, fc.double(), fc.boolean(), fc.array(fc.string(), { maxLength: 3 }))
    const records = fc.array(fc.tuple(names, values), { maxLength: 8 }).map((entries) => Object.fromEntries(entries) as Traits)
    fc.assert(
      fc.property(records, (known) => {
        const before = structuredClone(known)
        const derived = deriveTraits(known, { namedDomains: new Set(['acme.com']) })
        expect(known).toEqual(before)
        for (const name of Object.keys(derived)) {
          expect(DERIVED_TRAITS).toContain(name)
          expect(TraitName.safeParse(name).success).toBe(true)
        }
        expect(TraitsSchema.safeParse(derived).success).toBe(true)
      }),
      RUNS,
    )
  })

  it('a title keeps its traits between any blanks and with a mark of gender', () => {
    const blanks = fc.stringMatching(/^[ \u00a0]{0,5}$/)
    fc.assert(
      fc.property(
        fc.constantFrom(...ENGLISH, ...GERMAN),
        blanks,
        blanks,
        fc.constantFrom('', ' (m/w/d)', ' (f/m/x)', ' m/w/d'),
        ([title, seniority, fn], a, b, mark) => {
          expect([seniorityOf(a + title + mark + b), functionOf(a + title + mark + b)]).toEqual([seniority, fn])
        },
      ),
      RUNS,
    )
  })
})
