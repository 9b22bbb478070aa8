import '../harness/installed'

import { expect, test } from 'vitest'
import type { Role } from '#shared/schema/member'
import type { ChecklistFacts } from '../../../extension/background/checklist'
import { mountDashboard } from '../../../extension/views/dashboard/mount'
import { mountPopup } from '../../../extension/views/popup/mount'
import { all, button, click, one, shows, text } from '../harness/drawn'
import { fakeBackground } from '../harness/fake-background'
import { fakeBrowser, useBackground } from '../harness/installed'
import { mounted } from '../harness/mounted'
import { trueLeads } from '../harness/true-cards'
import { ME, signedIn } from '../harness/workspace'

const NOTHING: ChecklistFacts = {
  granted: false,
  cardSeen: false,
  dismissed: false,
  setup: {
    snippet: { heard: false, origins: [] },
    definition: { version: 1, name: 'B2B starter', signed: false, chosen: true },
    sales: { joined: 0, invited: 0 },
  },
}

function open(role: Role, facts: ChecklistFacts) {
  const me = { ...ME, role, member: { ...ME.member, role } }
  const background = useBackground(fakeBackground(trueLeads(5, Date.now()), signedIn({ me })))
  background.answers.checklist = { ok: true, value: facts }
  fakeBrowser.tabs = [{ id: 1, windowId: 1, url: 'https://mail.example/inbox', active: true }]
  mounted(mountPopup)
  const now = (change: Partial<ChecklistFacts>) => {
    background.answers.checklist = { ok: true, value: { ...facts, ...change } }
    background.push({ type: 'checklist' })
  }
  return { background, now }
}
const lines = () =>
  all('.checklist li').map((li) => `${li.querySelector('[aria-label]')!.getAttribute('aria-label')} ${li.querySelector('p')!.textContent}`)

test('an admin sees every line, ticked by what is true, each open one with its action', async () => {
  open('admin', NOTHING)
  await shows(() => lines().length === 5)
  expect(lines()).toEqual([
    'Open: Your site is heard',
    'Done: A pack is chosen',
    'Open: Sales is invited',
    'Open: Baton shows on a site of yours',
    'Open: You have seen a first card',
  ])
  expect(all('.checklist li .link').map((b) => b.textContent)).toEqual(['Get the script', 'Members', 'Turn it on', 'Show one'])
  expect(text()).toContain('1 of 5')
})

test('a rep has only their own lines, and the worker is not asked for more', async () => {
  open('sales', { ...NOTHING, setup: null })
  await shows(() => lines().length === 2)
  expect(lines()).toEqual(['Open: Baton shows on a site of yours', 'Open: You have seen a first card'])
})

test('a line ticks while one looks on; when all are true the list goes', async () => {
  const { now } = open('marketing', NOTHING)
  await shows(() => lines()[0] === 'Open: Your site is heard')
  const setup = { ...NOTHING.setup!, snippet: { heard: true, origins: [] } }
  now({ setup })
  await shows(() => lines()[0] === 'Done: Your site is heard')
  now({ setup: { ...setup, sales: { joined: 1, invited: 0 } }, granted: true, cardSeen: true })
  await shows(() => one('.checklist') === null && one('.live-list'))
})

test('an answer that cannot be had takes no tick back', async () => {
  const { now } = open('admin', { ...NOTHING, setup: { ...NOTHING.setup!, snippet: { heard: true, origins: [] } } })
  await shows(() => lines()[0] === 'Done: Your site is heard')
  now({ setup: null, granted: true })
  await shows(() => lines()[3] === 'Done: Baton shows on a site of yours')
  expect(lines()[0]).toBe('Done: Your site is heard')
})

test('put away, it stays away', async () => {
  const { background } = open('sales', { ...NOTHING, setup: null })
  click(await shows(() => button('Hide')))
  await shows(() => one('.checklist') === null)
  expect(background.asked.filter(({ baton }) => baton === 'dismissChecklist')).toHaveLength(1)
})

test('turning on leads to the one button that asks; showing one opens the hottest lead beside the page', async () => {
  const { background } = open('sales', { ...NOTHING, setup: null })
  await shows(() => one('.site-strip [data-grant]'))
  click(await shows(() => button('Turn it on')))
  await shows(() => document.activeElement === one('.site-strip [data-grant]'))
  await shows(() => all('[data-row]').length > 0)
  click(button('Show one')!)
  await shows(() => background.asked.some(({ baton, leadId }) => baton === 'openSidePanel' && typeof leadId === 'string'))
})

test('the dashboard’s first page has it for those who set up, and leads to where a line is ticked', async () => {
  for (const role of ['sales', 'admin'] as const) {
    const me = { ...ME, role, member: { ...ME.member, role } }
    const background = useBackground(fakeBackground(trueLeads(5, Date.now()), signedIn({ me })))
    background.answers.checklist = { ok: true, value: NOTHING }
    location.hash = '#/handoffs'
    mounted(mountDashboard)
    await shows(() => one('.dash-main'))
    if (role === 'sales') {
      expect(background.asked.some(({ baton }) => baton === 'checklist')).toBe(false)
      continue
    }
    await shows(() => lines().length === 5)
    click(button('Get the script')!)
    await shows(() => location.hash === '#/keys')
    await shows(() => one('.checklist') === null)
  }
})
