import '../harness/installed'

import { expect, test } from 'vitest'
import type { TabLead } from '../../../extension/background/protocol'
import { mountSidePanel } from '../../../extension/views/sidepanel/mount'
import { oldTitles } from '../../../extension/views/sidepanel/old-title'
import { all, button, click, one, shows, text, type } from '../harness/drawn'
import { fakeBackground } from '../harness/fake-background'
import { fakeBrowser, useBackground } from '../harness/installed'
import { mounted } from '../harness/mounted'
import { trueLeads } from '../harness/true-cards'
import { signedIn } from '../harness/workspace'

const PROFILE = { name: 'Jane Roe', address: 'https://www.linkedin.com/in/jane-roe/', linkedin: 'jane-roe', crmId: null, leadId: null }
const SALES = { ...PROFILE, address: 'https://www.linkedin.com/sales/lead/ACw1', linkedin: null, crmId: 'linkedin-sales:ACw1' }

function open(told: (ids: string[]) => TabLead) {
  const leads = trueLeads(12, Date.now())
  const background = useBackground(fakeBackground(leads, signedIn()))
  background.answers.tabLead = { ok: true, value: told(leads.map(({ card }) => card.id)) }
  fakeBrowser.tabs = [{ id: 1, windowId: 1, url: PROFILE.address, active: true }]
  mounted(mountSidePanel)
  return { background, leads, cards: leads.map(({ card }) => card) }
}
const asked = (background: ReturnType<typeof fakeBackground>, name: string) => background.asked.filter(({ baton }) => baton === name)

test('asks for LinkedIn with one click, and says what it reads', async () => {
  const { background } = open(() => ({ leadId: null, confidence: null, askLinkedIn: 'https://www.linkedin.com' }))
  const allow = await shows(() => button('Allow for www.linkedin.com'))
  expect(text()).toContain('Baton puts nothing into LinkedIn’s pages')
  click(allow)
  await shows(() => fakeBrowser.requested.length > 0)
  expect(fakeBrowser.requested).toEqual(['https://www.linkedin.com/*'])
  await shows(() => asked(background, 'tabLead').length > 1)
  expect(asked(background, 'siteGranted')).toEqual([])
})

test('where the tab may be any, it is one quiet line; refused, it says so', async () => {
  open(() => ({ leadId: null, confidence: null, askLinkedIn: 'https://www.linkedin.com', isPerhaps: true }))
  fakeBrowser.grants = false
  click(await shows(() => button('On LinkedIn? Let this panel show who a profile belongs to')))
  click(await shows(() => button('Allow for www.linkedin.com')))
  await shows(() => text().includes('You can still search.'))
})

test('a guess by name is shown as possible, and linked with one click', async () => {
  const { background, cards } = open(([first]) => ({
    leadId: first!,
    confidence: 'possible',
    profile: { ...PROFILE, namesakes: [] },
  }))
  await shows(() => text().includes('Perhaps this person: only the name fits the page.'))
  const isOther = cards[0]!.linkedin !== null
  click(await shows(() => button(isOther ? 'Replace with this profile' : 'Link this profile')))
  await shows(() => asked(background, 'linkProfile').length > 0)
  expect(asked(background, 'linkProfile')).toEqual([{ baton: 'linkProfile', leadId: cards[0]!.id, linkedin: PROFILE.address, crmId: null }])
})

test('several of one name are listed, one can be picked and put away again', async () => {
  const { cards } = open(() => ({
    leadId: null,
    confidence: null,
    profile: {
      ...PROFILE,
      namesakes: trueLeads(12, Date.now())
        .map(({ card }) => card)
        .slice(1, 3),
    },
  }))
  await shows(() => text().includes('Perhaps one of these? Only the name fits.'))
  click(await shows(() => all('.profile .lead-row').at(0)))
  await shows(() => one('.head h2')?.textContent === cards[1]!.name)
  click(await shows(() => button('Not this person')))
  await shows(() => all('.profile .lead-row').length === 2)
  expect(one('.head')).toBeNull()
})

test('a refusal of the worker is shown where one clicked', async () => {
  const { background } = open(([first]) => ({ leadId: first!, confidence: 'possible', profile: { ...SALES, namesakes: [] } }))
  background.answers.linkProfile = { ok: false, code: 'conflict', message: 'Another lead (ld_2) is already known by this crm.' }
  click(await shows(() => button('Link this profile')))
  await shows(() => text().includes('Another lead (ld_2) is already known by this crm.'))
})

test('adds the person by name and profile; the address is optional, but must be one', async () => {
  const { background } = open(() => ({ leadId: null, confidence: null, profile: { ...SALES, namesakes: [] } }))
  click(await shows(() => button('Add as a lead')))
  const [name, email] = await shows(() => (all('.add-profile input').length === 2 ? all('.add-profile input') : null))
  expect((name as HTMLInputElement).value).toBe('Jane Roe')
  type(email!, 'jane@')
  await shows(() => (email as HTMLInputElement).value === 'jane@')
  await new Promise((done) => setTimeout(done, 20))
  one('form.add-profile')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  await shows(() => one('#add-profile-fault')!.textContent !== '')
  expect(asked(background, 'addLead')).toEqual([])
  type(email!, '')
  await new Promise((done) => setTimeout(done, 20))
  one('form.add-profile')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  await shows(() => asked(background, 'addLead').length > 0)
  expect(asked(background, 'addLead')).toEqual([{ baton: 'addLead', lead: { crmId: 'linkedin-sales:ACw1', name: 'Jane Roe' } }])
})

test('the name of the page before is not taken for the next profile’s', () => {
  let now = 0
  const settled = oldTitles(() => now)
  const seen = (address: string, name: string | null, leadId: string | null = null) => {
    const { found, isOld } = settled({ leadId, confidence: null, profile: { ...PROFILE, address, name, leadId, namesakes: [] } })
    return [found.profile!.name, isOld]
  }
  expect(seen('a', 'Jane Roe')).toEqual(['Jane Roe', false])
  expect(seen('b', 'Jane Roe')).toEqual([null, true])
  expect(seen('b', 'Jane Roe')).toEqual([null, true])
  expect(seen('b', 'Max Meier')).toEqual(['Max Meier', false])
  expect(seen('c', 'Max Meier')).toEqual([null, true])
  now = 1500 // two people of one name, one after the other
  expect(seen('c', 'Max Meier')).toEqual(['Max Meier', false])
  expect(seen('d', 'Max Meier', 'ld_1')).toEqual(['Max Meier', false])
})
