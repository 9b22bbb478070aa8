import { describe, expect, it } from 'vitest'
import { countryOf } from '#shared/scoring/derived/country-of'
import { linkedInVanity } from '#shared/scoring/derived/linked-in-vanity'
import { normalizePhone } from '#shared/scoring/derived/normalize-phone'

describe('phone numbers', () => {
  it.each([
    ['+49 (0) 30 / 1234-567', '+49301234567'],
    ['0049 30 1234567', '+49301234567'],
    ['(030) 1234567', '0301234567'],
    ['+1 (415) 555-0100 ext. 8', '+14155550100'],
    ['tel:+33-1-23-45-67-89', '+33123456789'],
    ['＋３４ 912 345 678', '+34912345678'],
    ['123', null],
    ['+1234567890123456', null],
    ['1-800-FLOWERS', null],
    ['', null],
    ['++4930123456', null],
  ])('%s → %s', (text, expected) => {
    expect(normalizePhone(text)).toBe(expected)
  })
})

describe('LinkedIn addresses', () => {
  it.each([
    ['https://www.linkedin.com/in/Jane-Roe-123/', 'jane-roe-123'],
    ['linkedin.com/in/janeroe', 'janeroe'],
    ['https://de.linkedin.com/in/J%C3%B6rg-M%C3%BCller?trk=x#y', 'jörg-müller'],
    ['http://linkedin.com/in/jane/details/experience/', 'jane'],
    ['https://www.linkedin.com/mwlite/in/jane', 'jane'],
    ['https://www.linkedin.com/sales/lead/ACwAAAB,NAME_SEARCH', null],
    ['https://www.linkedin.com/sales/people/ACwAAAB', null],
    ['https://www.linkedin.com/in/ACoAAAyYB7sBxkQ2tPq9VxAbCdEfGhIjKlMnOp', null],
    ['https://www.linkedin.com/company/acme', null],
    ['https://www.linkedin.com/in/', null],
    ['https://www.linkedin.com/pub/jane/1/2/3', null],
    ['https://linkedin.com.evil.example/in/jane', null],
    ['https://evil.example/linkedin.com/in/jane', null],
    ['https://evil.example@linkedin.com/in/jane', 'jane'],
    ['https://linkedin.com@evil.example/in/jane', null],
    ['https://notlinkedin.com/in/jane', null],
    ['javascript://linkedin.com/in/jane', null],
    ['https://www.linkedin.com/in/%E0%A4%A', null],
    ['', null],
  ])('%s → %s', (url, expected) => {
    expect(linkedInVanity(url)).toBe(expected)
  })
})

describe('countries', () => {
  it.each([
    ['DE', 'DE'],
    ['de', 'DE'],
    ['UK', 'GB'],
    ['EL', 'GR'],
    ['USA', 'US'],
    ['Germany', 'DE'],
    ['Deutschland', 'DE'],
    ['Allemagne', 'DE'],
    ['Alemania', 'DE'],
    ['Österreich', 'AT'],
    ['Oesterreich', 'AT'],
    ['The Netherlands', 'NL'],
    ['Les Pays-Bas', 'NL'],
    ['Estados Unidos', 'US'],
    ['États-Unis', 'US'],
    ['U.K.', 'GB'],
    ['Türkei', 'TR'],
    ["Côte d'Ivoire", 'CI'],
    ['Schweiz', 'CH'],
    ['Suiza', 'CH'],
    ['Saint Martin', 'MF'],
    ['Atlantis', null],
    ['XX', null],
    ['', null],
  ])('%s → %s', (text, expected) => {
    expect(countryOf(text)).toBe(expected)
  })
})
