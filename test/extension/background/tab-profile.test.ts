// @vitest-environment node
import './browser-fixture'

import { beforeEach, expect, it } from 'vitest'
import { browser } from 'wxt/browser'
import type { OpenWorkspace } from '../../../extension/background/sync/open-workspace'
import { registerSites } from '../../../extension/background/tabs/site-scripts'
import { leadOfTab } from '../../../extension/background/tabs/tab-profile'
import { cardOf } from './card-fixture'
import { emptyReplica } from './parts'

const NOBODY = { leadId: null, confidence: null }
const SALES = 'https://www.linkedin.com/sales/lead/ACwAAAbC_dE,NAME_SEARCH,x'
let open: OpenWorkspace
let tab: { url?: string; title?: string }
let granted: string[]

beforeEach(async () => {
  const { replica } = await emptyReplica()
  await replica.take({
    cards: [
      cardOf('anna', { name: 'Anna Weber', linkedin: 'anna-weber', score: 60 }),
      cardOf('max1', { name: 'Max Meier' }),
      cardOf('max2', { name: 'Meier, Max' }),
      cardOf('jo', { name: 'Jo Lind', crmIds: ['00Q1', 'linkedin-sales:ACwAAAbC_dE'] }),
      cardOf('old', { name: 'Ole Alt', linkedin: 'https://www.linkedin.com/sales/lead/acwaaimported' }),
    ],
  })
  open = { replica } as OpenWorkspace
  granted = ['https://www.linkedin.com/*']
  Object.assign(browser.tabs, { get: async () => tab })
  Object.assign(browser.permissions, { contains: async ({ origins }: { origins: string[] }) => granted.includes(origins[0]!) })
})

const at = async (url: string, title: string, subject: Parameters<typeof leadOfTab>[2] = NOBODY) => {
  tab = { url, title }
  const { leadId, confidence, profile, askLinkedIn } = await leadOfTab(open, 1, subject)
  return { leadId, confidence, namesakes: profile?.namesakes.map(({ id }) => id), askLinkedIn }
}
const profile = (name: string) => `https://www.linkedin.com/in/${name}/`

it('is a fact by the profile’s address or Sales Navigator’s id', async () => {
  expect(await at(profile('Anna-Weber'), 'Somebody Else | LinkedIn')).toMatchObject({ leadId: 'anna', confidence: 'exact' })
  expect(await at(SALES, 'Sales Navigator')).toMatchObject({ leadId: 'jo', confidence: 'exact' })
  expect(await at('https://www.linkedin.com/sales/people/ACwAAImported,x', '')).toMatchObject({ leadId: 'old', confidence: 'exact' })
})

it('is possible by the title’s name, and of several nobody is picked', async () => {
  expect(await at(profile('a-weber-2'), '(2) Anna Weber | LinkedIn')).toMatchObject({ leadId: 'anna', confidence: 'possible' })
  const several = await at(profile('m-meier'), 'Max Meier | LinkedIn')
  expect(several).toMatchObject({ leadId: null, confidence: null })
  expect(several.namesakes?.sort()).toEqual(['max1', 'max2'])
  expect(await at(profile('x-unknown'), 'Xaver Unknown | LinkedIn')).toMatchObject({ leadId: null, namesakes: [] })
})

it('a profile known for certain goes before whom the tab showed last', async () => {
  const subject = { leadId: 'max1', confidence: 'exact' as const }
  expect(await at(profile('anna-weber'), '', subject)).toMatchObject({ leadId: 'anna' })
  expect(await at(profile('a-weber-2'), 'Anna Weber | LinkedIn', subject)).toMatchObject({ leadId: 'max1', namesakes: ['anna'] })
})

it('without the grant nothing is compared: the panel asks, small where the tab may be any', async () => {
  granted = []
  expect(await at(profile('anna-weber'), 'Anna Weber | LinkedIn')).toEqual({ ...NOBODY, askLinkedIn: 'https://www.linkedin.com' })
  tab = {}
  expect(await leadOfTab(open, 1, NOBODY)).toEqual({ ...NOBODY, askLinkedIn: 'https://www.linkedin.com', isPerhaps: true })
  granted = ['https://www.linkedin.com/*']
  expect(await leadOfTab(open, 1, NOBODY)).toEqual(NOBODY)
  tab = { url: 'https://mail.example/in/anna-weber', title: 'Anna Weber | LinkedIn' }
  expect(await leadOfTab(open, 1, NOBODY)).toEqual(NOBODY)
})

it('no script is registered for LinkedIn, even where something switched it on', async () => {
  const registered: { matches: string[] }[] = []
  Object.assign(browser, {
    scripting: {
      getRegisteredContentScripts: async () => [],
      registerContentScripts: async (scripts: typeof registered) => void registered.push(...scripts),
      unregisterContentScripts: async () => {},
    },
  })
  granted.push('https://mail.example/*')
  await browser.storage.local.set({ sites: ['https://www.linkedin.com', 'https://mail.example'] })
  await registerSites()
  expect(registered.flatMap(({ matches }) => matches)).toEqual(['https://mail.example/*'])
})
