import '../harness/installed'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { followAddress, go, parsePlace, place, placeHref, setFilters } from '../../../extension/views/dashboard/address'
import { isFiltered, leadFilters } from '../../../extension/views/dashboard/leads/lead-filters'

let stop: AbortController
beforeEach(() => {
  stop = new AbortController()
  history.replaceState(null, '', '#/leads')
  followAddress(stop.signal)
})
afterEach(() => stop.abort())

test.each([
  ['#/leads/ld_1?stage=mql&owner=me', { path: ['leads', 'ld_1'], query: { stage: 'mql', owner: 'me' } }],
  ['', { path: [], query: {} }],
  ['#leads?q=a%3Fb', { path: ['leads'], query: { q: 'a?b' } }],
  ['#/accounts/m%C3%BCnchen.example', { path: ['accounts', 'münchen.example'], query: {} }],
  ['#/leads/100%', { path: ['leads', '100%'], query: {} }],
  ['#/leads?stage=&q=x', { path: ['leads'], query: { q: 'x' } }],
])('reads %j', (hash, expected) => {
  expect(parsePlace(hash)).toEqual(expected)
})

test('one view has one address, and reading it back gives the same', () => {
  const query = { stage: 'mql', owner: null, q: 'Ána & Söhne?', account: undefined }
  expect(placeHref(['leads'], query)).toBe(placeHref(['leads'], { q: 'Ána & Söhne?', stage: 'mql' }))
  expect(parsePlace(placeHref(['leads', 'a/b'], query))).toEqual({ path: ['leads', 'a/b'], query: { q: 'Ána & Söhne?', stage: 'mql' } })
})

test('filters change the address and keep the others; back restores them', async () => {
  setFilters({ quadrant: 'nurture' })
  setFilters({ owner: 'me' })
  expect(location.hash).toBe('#/leads?owner=me&quadrant=nurture')
  expect(place.value.query).toEqual({ owner: 'me', quadrant: 'nurture' })
  setFilters({ quadrant: null }, { replace: true })
  expect(location.hash).toBe('#/leads?owner=me')
  // what the browser does on back
  history.replaceState(null, '', '#/leads?quadrant=nurture')
  dispatchEvent(new PopStateEvent('popstate'))
  expect(place.value.query).toEqual({ quadrant: 'nurture' })
})

test('an address somebody types stands in no address and no history; back, reload and other filters keep it', () => {
  setFilters({ q: 'ann' })
  setFilters({ q: 'anna@kunde.example' }, { replace: true })
  expect(location.href).not.toMatch(/@|%40|kunde/)
  expect(place.value.query).toEqual({ q: 'anna@kunde.example' })
  setFilters({ stage: 'mql' })
  expect(location.hash).toBe('#/leads?stage=mql')
  expect(place.value.query).toEqual({ q: 'anna@kunde.example', stage: 'mql' })
  dispatchEvent(new PopStateEvent('popstate'))
  expect(place.value.query.q).toBe('anna@kunde.example')
  setFilters({ q: 'ben@kunde.example' }, { replace: true })
  expect(place.value.query.q).toBe('ben@kunde.example')
  setFilters({ q: null })
  expect(place.value.query).toEqual({ stage: 'mql' })
})

test('going where one is adds no step to the history', () => {
  const before = history.length
  go('#/leads')
  expect(history.length).toBe(before)
})

test('what the address spells wrong is not sent to the worker', () => {
  expect(leadFilters({ quadrant: 'nowhere', stage: 'mql', sort: 'size', owner: 'x'.repeat(65), q: '  ana  ' })).toEqual({
    stage: 'mql',
    sort: 'score',
    q: 'ana',
  })
  expect(isFiltered(leadFilters({ sort: 'fit' }))).toBe(false)
  expect(isFiltered(leadFilters({ account: 'nordwind.example' }))).toBe(true)
})
