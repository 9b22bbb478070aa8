import { describe, expect, it } from 'vitest'
import { RULES } from './conventions'
import { readTree } from './conventions/tree'

describe('the conventions of this repository', () => {
  const tree = readTree()

  it('are checked against the whole tree', () => {
    expect(tree.size).toBeGreaterThan(20)
    expect(tree.has('package.json')).toBe(true)
  })

  for (const { name, check } of RULES) {
    it(name, () => {
      const findings = check(tree)
      if (findings.length > 0) expect.fail(findings.map((finding) => `\n  • ${finding}`).join(''))
    })
  }
})
