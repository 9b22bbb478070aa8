import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PACKS } from '#shared/packs/index'
import { DefinitionContent, TRIGGERS } from '#shared/schema/definition'
import type { ScoredEvent } from '#shared/schema/event'
import type { Traits } from '#shared/schema/trait'
import { compileDefinition } from '#shared/scoring/compile'
import { matchHandRaise } from '#shared/scoring/criteria'
import { event } from '../scoring/sample'

it('lists every pack of the folder, the B2B starter first', () => {
  const files = readdirSync('shared/packs').filter((file) => file.endsWith('.ts') && file !== 'index.ts')
  expect(PACKS.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort())
  expect(PACKS[0]?.id).toBe('b2b-starter')
})

describe.each(PACKS.map((pack) => [pack.id, pack] as const))('%s', (_, { content }) => {
  it('is a valid definition, to the last key', () => {
    expect(DefinitionContent.parse(content)).toEqual(content)
    expect(() => compileDefinition(content, { version: 1, timeZone: 'Europe/Berlin' })).not.toThrow()
  })

  it('has a play and a clock for each trigger, and each id once', () => {
    expect(content.plays.map(({ trigger }) => trigger).sort()).toEqual([...TRIGGERS].sort())
    expect(content.clocks.map(({ trigger }) => trigger).sort()).toEqual([...TRIGGERS].sort())
    for (const rules of [content.handRaise, content.excluded]) expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  })

  it('knows a raised hand', () => {
    const definition = compileDefinition(content, { version: 1, timeZone: 'UTC' })
    const raised = (part: Partial<ScoredEvent>, traits: Traits = {}) => matchHandRaise(definition, event(part), traits)?.label
    const business = { emailKind: 'business' }
    expect(raised({ name: 'form', path: '/contact' })).toBe('Contact form')
    expect(raised({ name: 'form', path: '/kontakt/' })).toBe('Contact form')
    expect(raised({ name: 'form', path: '/demo' })).toBe('Demo request')
    expect(raised({ name: 'demo-requested', path: '/' })).toBe('Demo request')
    expect(raised({ name: 'trial' }, business)).toBe('Trial with a business address')
    expect(raised({ name: 'trial' }, { emailKind: 'free' })).toBeUndefined()
    expect(raised({ name: 'meeting-booked' })).toBe('Booked meeting')
    expect(raised({ name: 'form', path: '/newsletter' })).toBeUndefined()
    expect(raised({ name: 'page', path: '/demo' })).toBeUndefined()
    expect(raised({ name: 'chat', props: { intent: 'support' } })).toBeUndefined()
  })
})
