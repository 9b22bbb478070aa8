import '../harness/installed'
import { signal } from '@preact/signals'
import { expect, test, vi } from 'vitest'
import { Language } from '#shared/schema/language'
import type { Workspace } from '#shared/schema/workspace'
import { useWorkspace, WorkspaceContext } from '../../../extension/views/dashboard/frame/workspace-context'
import { LANGUAGE_NAMES } from '../../../extension/views/dashboard/people/language-field'
import { MembersPage } from '../../../extension/views/dashboard/people/members-page'
import { OwnLanguage } from '../../../extension/views/dashboard/setup/own-language'
import { SettingsPage } from '../../../extension/views/dashboard/setup/settings-page'
import { all, button, click, one, shows, text } from '../harness/drawn'
import { ME, TEAM } from '../harness/workspace'
import { answered, choose, drawPage, labelled, refused, submit } from './drawn-page'

const SETTINGS: Workspace = {
  ...{ id: 'w1', name: 'Meridian', timeZone: 'Europe/Berlin', demo: true, createdAt: 0, rescoring: null },
  ...{ claimedHandRaisesPerHour: 30, openHandoffsPerRep: 25, retentionDays: 400, territories: [], language: 'de' },
}
const OWN = 'Alerts, mails and phone page'

test('every language Baton speaks can be chosen', () => {
  expect(Object.keys(LANGUAGE_NAMES)).toEqual(Language.options)
})

test('everybody chooses their own language; a refusal is said and the choice falls back', async () => {
  let answer = refused('Your access has ended.')
  const changes = drawPage(<SettingsPage />, 'sales', ({ method }) => (method === 'GET' ? answered(SETTINGS) : answer))
  await shows(() => text().includes('Your language'))
  expect(text(), 'the workspace’s, to read').toContain('LanguageDeutsch')
  expect(labelled(OWN).value).toBe('')
  choose(OWN, 'de')
  await shows(() => text().includes('Your access has ended.') && labelled(OWN).value === '')
  answer = answered({ ...ME, member: { ...ME.member, language: 'de' } })
  choose(OWN, 'de')
  await shows(() => text().includes('Saved.'))
  expect(labelled(OWN).value).toBe('de')
  answer = answered(ME)
  choose(OWN, '')
  await shows(() => labelled(OWN).value === '' && text().includes('Saved.'))
  expect(changes).toEqual(['de', 'de', null].map((language) => ({ method: 'PATCH', path: '/v1/me', body: { language } })))
})

test('the language that was saved is shown where the team could not be read', async () => {
  const failed = signal({ state: 'failed' as const, message: 'The worker cannot be reached.' })
  const Teamless = () => {
    const view = useWorkspace()
    return (
      <WorkspaceContext.Provider value={{ ...view, members: { ...view.members, now: failed } }}>
        <OwnLanguage />
      </WorkspaceContext.Provider>
    )
  }
  drawPage(<Teamless />, 'sales', () => answered({ ...ME, member: { ...ME.member, language: 'de' } }))
  await shows(() => text().includes('Your language'))
  choose(OWN, 'de')
  await shows(() => text().includes('Saved.'))
  expect(labelled(OWN).value).toBe('de')
})

test('an admin changes the workspace’s language among its settings', async () => {
  let answer = refused('The workspace is being moved.')
  const changes = drawPage(<SettingsPage />, 'admin', ({ method }) => (method === 'GET' ? answered(SETTINGS) : answer))
  await shows(() => one('form'))
  expect(all('form select').map((select) => (select as HTMLSelectElement).value)).toEqual(['de'])
  choose('Language', 'en')
  await submit()
  await shows(() => text().includes('The workspace is being moved.'))
  answer = answered({ ...SETTINGS, language: 'en' })
  await submit()
  await shows(() => text().includes('Saved.'))
  expect(labelled('Language').value).toBe('en')
  expect(changes).toEqual([
    { method: 'PATCH', path: '/v1/workspace', body: { language: 'en' } },
    { method: 'PATCH', path: '/v1/workspace', body: { language: 'en' } },
  ])
})

test('an admin sets a member’s language, and only when it was changed; back to the workspace’s is null', async () => {
  const [, tobias] = TEAM
  const draft = { name: 'Tobias Lindqvist', role: 'sales', manager: false, signer: false, scope: 'all' }
  let answer = refused('Somebody else changed this member.')
  const changes = drawPage(<MembersPage rest={[]} />, 'admin', () => answer)
  click(await shows(() => button('Edit Tobias Lindqvist')))
  await shows(() => one('dialog'))
  expect([...labelled('Language').querySelectorAll('option')].map((option) => option.textContent)).toEqual([
    'As the workspace',
    'English',
    'Deutsch',
  ])
  await submit()
  await shows(() => text().includes('Somebody else changed this member.'))
  choose('Language', 'de')
  answer = answered({ ...tobias, language: 'de' })
  await submit()
  await shows(() => !one('dialog'))
  expect(changes).toEqual([
    { method: 'PATCH', path: '/v1/members/m2', body: draft },
    { method: 'PATCH', path: '/v1/members/m2', body: { ...draft, language: 'de' } },
  ])
})

test('a look at the scoring that gets no answer takes no half-typed settings away, and is followed by another', async () => {
  const running: Workspace = { ...SETTINGS, rescoring: { done: 1200, total: 4000 } }
  const answers = [
    answered(running),
    refused('The worker cannot be reached.'),
    answered({ ...running, rescoring: { done: 3000, total: 4000 } }),
  ]
  drawPage(<SettingsPage />, 'admin', ({ path }) => (path === '/v1/workspace' ? answers.shift()! : answered(null)))
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    await shows(() => text().includes('1,200 of 4,000'))
    const name = labelled('Name')
    name.value = 'Half typed'
    name.dispatchEvent(new Event('input', { bubbles: true }))
    await vi.advanceTimersByTimeAsync(2000)
    await vi.waitFor(() => expect(answers).toHaveLength(1))
    await vi.advanceTimersByTimeAsync(2000)
    await shows(() => text().includes('3,000 of 4,000'))
    expect(labelled('Name').value).toBe('Half typed')
  } finally {
    vi.useRealTimers()
  }
})
