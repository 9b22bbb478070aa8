import '../harness/installed'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PACKS } from '#shared/packs/index'
import type { Definition, SignalRule } from '#shared/schema/definition'
import type { Workspace } from '#shared/schema/workspace'
import german from '../../../extension/locales/de/dashboard-definition.json'
import { DefinitionPage } from '../../../extension/views/dashboard/definition/definition-page'
import { PACK_NAMES, packOf } from '../../../extension/views/dashboard/definition/pack-names'
import { decayWords, limitWords } from '../../../extension/views/dashboard/definition/rule-terms'
import { PAGES } from '../../../extension/views/dashboard/frame/pages'
import { all, button, click, one, shows, text } from '../harness/drawn'
import { MESSAGES } from '../harness/messages'
import { answered, type Call, drawPage, refused, submit } from './drawn-page'

const WORKSPACE: Workspace = {
  ...{ id: 'w1', name: 'Meridian', timeZone: 'Europe/Berlin', demo: true, createdAt: 0, rescoring: null },
  ...{ claimedHandRaisesPerHour: 30, openHandoffsPerRep: 25, retentionDays: 400, territories: [] },
}
const contentOf = (id: string) => PACKS.find((pack) => pack.id === id)!.content
const scoring = (content = contentOf('b2b-starter'), version = 1, signed = false, chosen = true): Definition => ({
  ...{ version, signed, chosen, status: 'published', createdAt: 0, publishedAt: Date.UTC(2020, 10, 2, 12), content },
})
const reading =
  (definition: Definition, choice = refused('Not asked for.'), workspace: () => Workspace = () => WORKSPACE) =>
  ({ method, path }: Call) =>
    method === 'POST' ? choice : answered(path === '/v1/workspace' ? workspace() : definition)
const rows = (section: string) =>
  all(`[aria-labelledby=${section}] tbody tr`).map((row) => [...row.children].map((cell) => cell.textContent))

test('the packs a person can choose are the worker’s, by the names it gives them, each with whom it is for', () => {
  expect(PACK_NAMES.map(({ id, en, de }) => ({ id, en, de }))).toEqual(
    PACKS.map(({ id, content, german }) => ({ id, en: content.name, de: german.name })),
  )
  for (const { text } of PACK_NAMES) {
    expect(MESSAGES[text]).toMatch(/^For /)
    expect(german[text as keyof typeof german]).toMatch(/^Für /)
  }
  expect(packOf('Vier Regeln')?.id).toBe('four-rules')
  expect(packOf('Ours')).toBeUndefined()
})

test.each(['popup/checklist-acts.ts', 'dashboard/frame/first-steps.tsx'])('what the checklist opens by %s are pages', (file) => {
  const source = readFileSync(join(import.meta.dirname, '../../../extension/views', file), 'utf8')
  const opened = [...source.matchAll(/(?:'#\/|placeHref\(\[')([\w-]+)/g)].map(([, path]) => path)
  expect(opened.toSorted()).toEqual(['definition', 'keys', 'members'])
  expect(PAGES.map(({ path }) => path)).toEqual(expect.arrayContaining(opened))
})

test('a rep reads what scores now and has nothing to choose', async () => {
  drawPage(<DefinitionPage />, 'sales', reading(scoring()))
  await shows(() => one('#definition-fit'))
  expect(one('.definition-figures')!.textContent).toBe(
    'NameB2B starterVersion1Scores since2 November 2020AgreementNot signed yetHands over fromfit 50 and readiness 50',
  )
  const fit = rows('definition-fit')
  expect(fit).toHaveLength(contentOf('b2b-starter').fit.length)
  expect(fit).toContainEqual(['50–5,000 employees', '+20', 'Employees: 50 to 5,000'])
  expect(fit).toContainEqual(['Disposable address', '−50', 'Kind of address: Disposable address'])
  const readiness = rows('definition-readiness')
  expect(readiness).toContainEqual(['Page viewed', '+1', 'at most 5 times a day · at most 15 points in all', 'half-life 30 days'])
  expect(readiness).toContainEqual(['Unsubscribed', '−10', expect.any(String), 'does not fade'])
  expect(rows('definition-plays')[0]![0]).toBe('Raised a hand')
  const passes = all('.pass-rules div').map((line) => [...line.children].map((one) => one.textContent))
  expect(passes[0]).toEqual(['A raised hand is handed over at once', expect.stringMatching(/^Demo request · Contact form · /)])
  expect(passes[2]![0]).toBe('Excluded, unless they raise a hand')
  expect(one('.pack')).toBeNull()
  expect(button('Choose: Four rules')).toBeUndefined()
})

test('terms of a rule are said in words', () => {
  const rule = contentOf('b2b-starter').readiness[0]!
  const terms = (change: Partial<SignalRule>) => limitWords({ ...rule, limit: undefined, cap: undefined, ...change } as SignalRule)
  expect(terms({})).toBe('each time')
  expect(terms({ limit: 1, cap: 1500 })).toBe('once a day · at most 1,500 points in all')
  expect(terms({ oncePer: 'asset' })).toBe('once for each asset')
  expect(terms({ every: { count: 7, withinDays: 1, onceInDays: 3 } })).toBe('once 7 within 1 d, then not for 3 d')
  expect(decayWords({ kind: 'linear', percent: 12.5, days: 30 })).toBe('loses 12.5% every 30 days')
  expect(decayWords({ kind: 'none', days: 90 })).toBe('full for 90 days, then nothing')
  expect(decayWords({ kind: 'none' })).toBe('does not fade')
})

test('marketing chooses another pack after being told what it does; a refusal is said; how far scoring is, is shown', async () => {
  let choice = refused('The present definition was edited or signed.')
  let rescoring: Workspace['rescoring'] = null
  const read = (call: Call) => reading(scoring(), choice, () => ({ ...WORKSPACE, rescoring }))(call)
  const changes = drawPage(<DefinitionPage />, 'marketing', read)
  await shows(() => button('Choose: Four rules'))
  expect(all('.pack[aria-current=true]').map((pack) => pack.querySelector('h3')!.textContent)).toEqual(['B2B starter'])
  expect(one('.pack.present button'), 'it is the present one').toBeNull()
  click(button('Choose: Four rules')!)
  await shows(() => one('dialog'))
  expect(changes).toEqual([])
  expect(one('dialog')!.textContent).toContain('Score by “Four rules”?Everybody is scored again')
  await submit()
  await shows(() => text().includes('The present definition was edited or signed.'))
  expect(one('dialog')).not.toBeNull()
  choice = answered(scoring(contentOf('four-rules'), 2))
  rescoring = { done: 1200, total: 4000 }
  await submit()
  await shows(() => !one('dialog') && text().includes('Scoring everybody again: 1,200 of 4,000'))
  expect(one('[role=status]')!.textContent).toBe('“Four rules” scores now.')
  expect(one('.definition-figures')!.textContent).toContain('Version2')
  expect(one('.definition-figures')!.textContent).toContain('score 100')
  expect(all('.pack[aria-current=true] h3').map((name) => name.textContent)).toEqual(['Four rules'])
  await shows(() => document.activeElement?.id === 'page-title')
  rescoring = null
  await shows(() => !one('progress'))
  const body = { pack: 'four-rules', language: 'en' }
  expect(changes).toEqual([0, 1].map(() => ({ method: 'POST', path: '/v1/definitions/choose-pack', body })))
})

test('the pack the workspace came with is chosen by keeping it, which asks nothing and scores nobody again', async () => {
  let choice = refused('This workspace already uses the pack b2b-starter.')
  const german = PACKS[0]!.german
  const changes = drawPage(<DefinitionPage />, 'marketing', (call) => reading(scoring(german, 1, false, false), choice)(call))
  click(await shows(() => button('Keep it: B2B-Einstieg')))
  await shows(() => one('.pack.present .fault')?.textContent === 'This workspace already uses the pack b2b-starter.')
  choice = answered(scoring(german))
  click(button('Keep it: B2B-Einstieg')!)
  await shows(() => !button('Keep it: B2B-Einstieg'))
  expect(one('[role=status]')!.textContent).toBe('“B2B-Einstieg” scores now.')
  await shows(() => document.activeElement?.id === 'page-title')
  expect(one('dialog')).toBeNull()
  const body = { pack: 'b2b-starter', language: 'de' }
  expect(changes).toEqual([0, 1].map(() => ({ method: 'POST', path: '/v1/definitions/choose-pack', body })))
})

test('a pack taken in German can be taken in the reader’s language', async () => {
  const [starter] = PACKS
  const changes = drawPage(<DefinitionPage />, 'admin', reading(scoring(starter!.german), answered(scoring(starter!.content, 2))))
  click(await shows(() => button('Take it in English')))
  await shows(() => one('dialog'))
  await submit()
  await shows(() => !one('dialog') && !button('Take it in English'))
  expect(changes.map(({ body }) => body)).toEqual([{ pack: 'b2b-starter', language: 'en' }])
})

test.each([
  ['signed', scoring(contentOf('b2b-starter'), 2, true)],
  ['a team’s own', scoring({ ...contentOf('b2b-starter'), name: 'Ours' }, 2)],
])('nothing is offered in the place of a definition that is %s', async (_what, definition) => {
  drawPage(<DefinitionPage />, 'admin', reading(definition))
  await shows(() => one('#definition-fit'))
  expect(one('.pack')).toBeNull()
})
