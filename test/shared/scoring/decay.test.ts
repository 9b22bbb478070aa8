import { expect, it } from 'vitest'
import { halved } from '#shared/scoring/decay'
import { roundHalfAway, toPoints, toTenths } from '#shared/scoring/round'

it('halves exactly at whole half-lives', () => {
  expect([0, 1, 2, 10, 99].map(halved)).toEqual([1, 0.5, 0.25, 1 / 1024, 1 / 2 ** 99])
  expect(halved(500)).toBe(0)
})

it('agrees with 2^−x to the last two bits, and never grows with age', () => {
  let last = 1
  for (let x = 0; x < 60; x += 0.0137) {
    const value = halved(x)
    expect(Math.abs(value / 2 ** -x - 1)).toBeLessThan(1e-15)
    expect(value).toBeLessThanOrEqual(last)
    last = value
  }
})

it('rounds halves away from zero and never gives −0', () => {
  expect([0.5, 1.5, 2.4999, -0.5, -1.5, -2.4999, 0.49999999999999994].map(roundHalfAway)).toEqual([1, 2, 2, -1, -2, -2, 0])
  for (const zero of [-0, -0.2, 0.2]) expect(Object.is(roundHalfAway(zero), 0)).toBe(true)
})

it('turns points into tenths and back without loss', () => {
  for (let tenths = -12_000; tenths <= 12_000; tenths++) if (toTenths(toPoints(tenths)) !== tenths) throw new Error(`${tenths} is lost`)
  expect(toTenths(20.5)).toBe(205)
})
