import { expect, test } from 'vitest'
import { percentWords, pointsWords, signedPointsWords } from '../../../extension/ui/number-words'

test('points show their tenth only when there is one, with a real minus sign and never a minus zero', () => {
  expect(pointsWords(78, 'en')).toBe('78')
  expect(pointsWords(0.1 + 0.2, 'en')).toBe('0.3')
  expect(pointsWords(12.5, 'de')).toBe('12,5')
  expect(pointsWords(-20, 'en')).toBe('−20')
  expect(pointsWords(-0.01, 'en')).toBe('0')
})

test('signed points say plus, minus or nothing', () => {
  expect(signedPointsWords(12.5, 'en')).toBe('+12.5')
  expect(signedPointsWords(-10, 'en')).toBe('−10')
  expect(signedPointsWords(0, 'en')).toBe('0')
  expect(percentWords(0.62, 'en')).toBe('62%')
})
