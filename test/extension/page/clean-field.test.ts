import { describe, expect, it } from 'vitest'
import { addressesIn, cleanField } from '../../../extension/page/clean-field'

describe('an address', () => {
  it.each([
    ['mailto:Ada%40Acme.example?subject=Hi%20there', 'ada@acme.example'],
    ['MAILTO:ada@acme.example', 'ada@acme.example'],
    ['Ada Lovelace <ada@acme.example>', 'ada@acme.example'],
    ['“ada@acme.example”', 'ada@acme.example'],
    ['write to ada@acme.example.', 'ada@acme.example'],
    ['info@söder-möbel.example', 'info@söder-möbel.example'],
    ['ada+crm@mail.acme.co.example', 'ada+crm@mail.acme.co.example'],
    ['mailto:%E0%A4%A', null],
    ['nobody@ and @nobody and a@b', null],
    ['', null],
  ])('of %j is %j', (raw, address) => {
    expect(cleanField('email', raw)).toBe(address)
  })

  it('is taken from a text once each, in order', () => {
    expect(addressesIn('b@x.example, A@x.example; b@x.example')).toEqual(['b@x.example', 'a@x.example'])
  })

  it('takes no long time however hostile the text', () => {
    const began = performance.now()
    addressesIn(`${'a.'.repeat(50_000)}@${'b-'.repeat(50_000)}`)
    expect(performance.now() - began).toBeLessThan(1000)
  })
})

describe('other fields', () => {
  it('lose invisible characters and doubled spaces, and end at 200 characters', () => {
    expect(cleanField('name', ' Ines\u200b\u202e \n Calder ')).toBe('Ines Calder')
    expect(cleanField('title', 'x'.repeat(900))).toHaveLength(200)
    expect(cleanField('company', ' \t ')).toBeNull()
  })

  it('have no name that is only the address', () => {
    expect(cleanField('name', 'ada@acme.example')).toBeNull()
  })

  it.each([
    ['https://www.Acme.example/en?x=1', 'acme.example'],
    ['acme.example', 'acme.example'],
    ['http://acme.example:8080', 'acme.example'],
    ['not a site', null],
    ['localhost', null],
  ])('say the domain of %j: %j', (raw, domain) => {
    expect(cleanField('domain', raw)).toBe(domain)
  })
})
