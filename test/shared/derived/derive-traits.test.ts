import { describe, expect, it } from 'vitest'
import { deriveTraits } from '#shared/scoring/derived/derive-traits'

const context = {
  namedDomains: new Set(['acme.com', 'booking.com']),
  ownDomains: new Set(['baton.example']),
  competitorDomains: new Set(['rival.com']),
  customerDomains: new Set(['happy.co.uk']),
}

describe('derived traits', () => {
  it('come from title, address and the lists', () => {
    expect(deriveTraits({ email: 'Jane@mail.Acme.com', title: 'VP Sales', budget: true }, context)).toEqual({
      seniority: 'vice-president',
      function: 'sales',
      emailKind: 'business',
      roleAddress: false,
      domain: 'acme.com',
      namedAccount: true,
      relation: 'none',
    })
  })

  it('are absent where nothing tells', () => {
    expect(deriveTraits({})).toEqual({})
    expect(deriveTraits({ email: 'nobody', title: 'Ninja', website: 'not a site', company: 'Acme Inc.' }, context)).toEqual({})
    expect(deriveTraits({ email: ['a@acme.com'], title: 7, website: false }, context)).toEqual({})
  })

  it('know no account of a private address', () => {
    expect(deriveTraits({ email: 'info@gmail.com' }, context)).toEqual({ emailKind: 'free', roleAddress: true })
    expect(deriveTraits({ email: 'x@mailinator.com', company: 'mailinator.com' }, context)).toEqual({
      emailKind: 'disposable',
      roleAddress: false,
    })
  })

  it('find the company by its website or its name where the address does not tell', () => {
    expect(deriveTraits({ email: 'jane@gmail.com', website: 'https://www.acme.com/about?x=1' }, context)).toMatchObject({
      emailKind: 'free',
      domain: 'acme.com',
      namedAccount: true,
    })
    expect(deriveTraits({ website: 'shop.rival.com' }, context)).toEqual({
      domain: 'rival.com',
      namedAccount: false,
      relation: 'competitor',
    })
    expect(deriveTraits({ company: 'Booking.com' }, context)).toMatchObject({ domain: 'booking.com', namedAccount: true })
    expect(deriveTraits({ email: 'jane@rival.com', website: 'acme.com' }, context)).toMatchObject({ domain: 'rival.com' })
  })

  it.each([
    'https://www.linkedin.com/company/acme',
    'https://acme.github.io',
    'facebook.com/acme',
    'https://acme.blogspot.com',
    'https://gmail.com',
    'ftp://acme.com',
    'mailto:a@acme.com',
  ])('take no account from %s', (website) => {
    expect(deriveTraits({ website }, context)).toEqual({})
  })

  it.each(['Node.js', 'Acme Inc.', 'www', 'St. Mary', 'acme.notatld', 'A.B.C'])('take no account from a company called %s', (company) => {
    expect(deriveTraits({ company }, context)).toEqual({})
  })

  it.each([
    ['a@baton.example', 'own'],
    ['a@eu.rival.com', 'competitor'],
    ['a@happy.co.uk', 'customer'],
    ['a@acme.com', 'none'],
  ])('%s is %s', (email, relation) => {
    expect(deriveTraits({ email }, context).relation).toBe(relation)
  })

  it.each(['title', 'jobTitle', 'job_title', 'position'])('read the job title from %s', (name) => {
    expect(deriveTraits({ [name]: 'Leiter Einkauf' })).toEqual({ seniority: 'director', function: 'procurement' })
  })

  it('do not take an empty title for one', () => {
    expect(deriveTraits({ title: ' ', position: 'CEO' })).toMatchObject({ seniority: 'c-level' })
  })
})
