import { expect, it } from 'vitest'
import { cleanAddress } from '../../worker/middleware/clean-address'

it('keeps no password, card or token that a form put into an address', () => {
  expect(cleanAddress('https://a.example/login?user=vera&password=hunter2#top')).toBe('https://a.example/login?user=vera&password=…#top')
  expect(cleanAddress('https://a.example/pay?n=4111+1111+1111+1111&x=1')).toBe('https://a.example/pay?n=…&x=1')
  expect(cleanAddress('/r?Access_Token=abc')).toBe('/r?Access_Token=…')
})

it('leaves campaign parameters, phone numbers and paths alone', () => {
  const address = 'https://a.example/passport/pricing?utm_source=x&gclid=Cj0&tel=%2B498999998214#s'
  expect(cleanAddress(address)).toBe(address)
  expect(cleanAddress('https://a.example/\u0007plain')).toBe('https://a.example/plain')
})
