import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { PACKS } from '#shared/packs/index'
import { GERMAN } from '#shared/packs/parts/german'
import { DefinitionContent } from '#shared/schema/definition'
import { compileDefinition } from '#shared/scoring/compile'
import { score } from '#shared/scoring/score'
import { stateFromEvents } from '#shared/scoring/state'
import { DAY_MS, history, PATIENCE_MS, runs, START, traits } from '../scoring/sample'

/** Everything a pack says to people. */
function said({ name, fit, readiness, handRaise, excluded, plays }: DefinitionContent): string[] {
  const labels = [...fit, ...readiness, ...handRaise, ...excluded].map(({ label }) => label)
  return [name, ...labels, ...plays.flatMap(({ action, opener }) => [action, opener])]
}

/** A pack with every one of those emptied. */
function wordless(content: DefinitionContent): unknown {
  const words = new Set(said(content))
  return JSON.parse(JSON.stringify(content), (key, value) =>
    ['name', 'label', 'action', 'opener'].includes(key) && words.has(value) ? '' : value,
  )
}

describe.each(PACKS.map((pack) => [pack.id, pack] as const))('%s in German', (_, { content, german }) => {
  test.each(said(content).map((text, i) => [text, said(german)[i]!]))('%s', (english, words) => {
    expect(GERMAN[english], 'add it to shared/packs/parts/german.ts').toBe(words)
    expect(words).not.toBe(english)
    expect(words).not.toMatch(/\b(the|and|is|of|you|your|with|page|viewed|from)\b/i)
  })

  it('is a valid definition that differs in nothing but words', () => {
    expect(DefinitionContent.parse(german)).toEqual(german)
    expect(wordless(german)).toEqual(wordless(content))
  })

  it('gives everybody the same score', { timeout: PATIENCE_MS }, () => {
    const [one, other] = [content, german].map((pack) => compileDefinition(pack, { version: 1, timeZone: 'Europe/Berlin' }))
    fc.assert(
      fc.property(history(20), traits, (events, known) => {
        const [a, b] = [one!, other!].map((definition) => {
          const states = [stateFromEvents(definition, events, { readinessSince: null })]
          const scored = score(definition, { traits: known, states, at: START + 60 * DAY_MS }, { leavesQuadrant: false })
          return { ...scored, receipts: scored.receipts.map(({ label: _label, ...line }) => line) }
        })
        expect(b).toEqual(a)
      }),
      runs(25),
    )
  })
})

test('no German word is left over', () => {
  const english = new Set(PACKS.flatMap(({ content }) => said(content)))
  expect(Object.keys(GERMAN).filter((text) => !english.has(text))).toEqual([])
})
