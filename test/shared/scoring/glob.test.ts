import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { compileGlob } from '#shared/scoring/glob'
import { PATIENCE_MS, runs } from './sample'

it.each([
  ['/', '/', true],
  ['/', '/a', false],
  ['/pricing', '/pricing', true],
  ['/pricing', '/Pricing/', true],
  ['/pricing', '/pricing-old', false],
  ['/pricing**', '/pricing', true],
  ['/pricing**', '/pricing/teams/eu', true],
  ['/pricing**', '/a/pricing', false],
  ['/blog/*', '/blog/a', true],
  ['/blog/*', '/blog/a/b', false],
  ['/blog/*', '/blog', false],
  ['/*/pricing', '/de/pricing', true],
  ['/*/pricing', '/de/at/pricing', false],
  ['/**/pricing', '/pricing', true],
  ['/**/pricing', '/de/at/pricing', true],
  ['/**/pricing', '/de/not-pricing', false],
  ['/docs/**/api/*', '/docs/v1/x/api/list', true],
  ['/docs/**/api/*', '/docs/api/list', true],
  ['**.pdf', '/files/paper.pdf', true],
  ['*.pdf', '/files/paper.pdf', false],
  ['/a*c*e', '/abcde', true],
  ['/a*c*e', '/abcdef', false],
  ['**', '', true],
  ['/a.c', '/abc', false],
  ['/[a]+', '/[a]+', true],
])('%s on %s: %s', (pattern, path, expected) => {
  expect(compileGlob(pattern)(path)).toBe(expected)
})

/** The plain definition, by trying every split; exponential, so for short texts only. */
function byDefinition(glob: string, path: string): boolean {
  if (glob === '') return path === ''
  if (glob.startsWith('/**/')) {
    if (!path.startsWith('/')) return false
    for (let i = 0; i < path.length; i++) if (path[i] === '/' && byDefinition(glob.slice(4), path.slice(i + 1))) return true
    return false
  }
  const across = glob.startsWith('**')
  if (glob[0] === '*') {
    const rest = glob.slice(across ? 2 : 1)
    for (let i = 0; i <= path.length; i++) {
      if (byDefinition(rest, path.slice(i))) return true
      if (!across && path[i] === '/') return false
    }
    return false
  }
  return glob[0] === path[0] && byDefinition(glob.slice(1), path.slice(1))
}

it('equals the definition on random globs and paths', { timeout: PATIENCE_MS }, () => {
  const pieces = fc.array(fc.constantFrom('a', 'b', '/', '*', '/**/', '/**'), { minLength: 1, maxLength: 6 })
  const texts = fc.array(fc.constantFrom('a', 'b', '/'), { maxLength: 8 })
  fc.assert(
    fc.property(pieces, texts, (glob, path) => {
      const pattern = `/${glob.join('')}a`
      const text = `/${path.join('')}a`
      if (pattern.includes('***')) return
      expect(compileGlob(pattern)(text)).toBe(byDefinition(pattern, text))
    }),
    runs(3000),
  )
})

it('takes no longer for a glob that would make a backtracking matcher hang', () => {
  const glob = compileGlob(`/${'**a*'.repeat(49)}b`)
  const started = performance.now()
  expect(glob(`/${'a'.repeat(2000)}`)).toBe(false)
  expect(performance.now() - started).toBeLessThan(500)
})
