// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { linkedInProfile, nameInTitle } from '../../../extension/background/tabs/linkedin-profile'

describe('a LinkedIn tab’s profile', () => {
  it.each([
    ['https://www.linkedin.com/in/Jane-Roe/', 'jane-roe'],
    ['https://www.linkedin.com/in/jane-roe/details/experience/?trk=x', 'jane-roe'],
    ['https://www.linkedin.com/in/J%C3%B6rg-m%C3%BCller/', 'jörg-müller'],
    ['https://de.linkedin.com/in/jane-roe', 'jane-roe'],
  ])('%s is %s', (url, vanity) => {
    expect(linkedInProfile(url, 'Jane Roe | LinkedIn')).toEqual({
      name: 'Jane Roe',
      address: `https://www.linkedin.com/in/${encodeURIComponent(vanity)}/`,
      linkedin: vanity,
      crmId: null,
    })
  })

  it.each([
    'https://www.linkedin.com/sales/lead/ACwAAAbC_dE-f,NAME_SEARCH,x1Yz?_ntb=q',
    'https://www.linkedin.com/sales/people/ACwAAAbC_dE-f,NAME_SEARCH,other/',
    'https://www.linkedin.com/sales/lead/ACwAAAbC_dE-f',
  ])('Sales Navigator: %s is known by its id, whatever the search it was found by', (url) => {
    expect(linkedInProfile(url, '(2) Jane Roe | Sales Navigator')).toEqual({
      name: 'Jane Roe',
      address: 'https://www.linkedin.com/sales/lead/ACwAAAbC_dE-f',
      linkedin: null,
      crmId: 'linkedin-sales:ACwAAAbC_dE-f',
    })
  })

  it.each([
    'https://www.linkedin.com/feed/',
    'https://www.linkedin.com/company/tidewater/',
    'https://www.linkedin.com/sales/home',
    'https://www.linkedin.com/sales/lead/',
    'https://linkedin.com.evil.example/in/jane-roe/',
    'https://evil-linkedin.com/in/jane-roe/',
    'not an address',
  ])('%s is none', (url) => expect(linkedInProfile(url, 'Jane Roe | LinkedIn')).toBeNull())
})

it.each([
  ['(3) Jane Roe | LinkedIn', 'Jane Roe'],
  ['(99+) Jane Roe, PhD (She/Her) | LinkedIn', 'Jane Roe'],
  ['Jane Roe - Head of Sales - Tidewater | LinkedIn', 'Jane Roe'],
  ['Anne-Marie Núñez 🚀 | LinkedIn', 'Anne-Marie Núñez'],
  ['Jane Roe | Lead | Sales Navigator', 'Jane Roe'],
  ['<img src=x> | LinkedIn', '<img src=x>'],
  ['LinkedIn', null],
  ['(1) LinkedIn', null],
  ['Sign Up | LinkedIn', null],
  ['Sales Navigator', null],
  ['', null],
])('the name in the title %j is %j', (title, name) => expect(nameInTitle(title)).toBe(name))
