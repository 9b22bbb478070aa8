import '../harness/installed'

import { expect, test } from 'vitest'
import { mountPopup } from '../../../extension/views/popup/mount'
import { button, click, one, shows, text, type } from '../harness/drawn'
import { fakeBackground } from '../harness/fake-background'
import { fakeBrowser, useBackground } from '../harness/installed'
import { mounted } from '../harness/mounted'
import { trueLeads } from '../harness/true-cards'
import { ME, signedIn } from '../harness/workspace'

function start(background: ReturnType<typeof fakeBackground>, url: string) {
  useBackground(background)
  fakeBrowser.tabs = [{ id: 7, windowId: 1, url, active: true }]
  mounted(mountPopup)
  return background
}

const leads = () => trueLeads(3, Date.now())

test('one click asks for the site in front and then tells the background', async () => {
  const background = start(fakeBackground(leads(), signedIn()), 'https://mail.google.com/mail/u/0/')
  click(await shows(() => button('Show Baton on mail.google.com')))
  await shows(() => background.asked.some(({ baton }) => baton === 'siteGranted'))
  expect(fakeBrowser.requested).toEqual(['https://mail.google.com/*'])
  expect(background.asked.find(({ baton }) => baton === 'siteGranted')).toMatchObject({ origin: 'https://mail.google.com', tabId: 7 })
})

test('a refused site stays off and says so', async () => {
  const background = start(fakeBackground(leads(), signedIn()), 'https://mail.google.com/')
  fakeBrowser.grants = false
  click(await shows(() => button('Show Baton on mail.google.com')))
  await shows(() => text().includes('Not allowed. Baton stays off on mail.google.com.'))
  expect(background.asked.some(({ baton }) => baton === 'siteGranted')).toBe(false)
})

test('one look, without asking for the site; what the browser refuses is said', async () => {
  const background = start(fakeBackground(leads(), signedIn()), 'https://mail.google.com/')
  background.answers.lookOnce = { ok: false, code: 'not-allowed', message: 'Your browser does not let Baton look at this page.' }
  click(await shows(() => button('Look once')))
  await shows(() => text().includes('Your browser does not let Baton look at this page.'))
  background.answers.lookOnce = { ok: true, value: null }
  click(button('Look once')!)
  await shows(() => text().includes('Looking once'))
  expect(text()).not.toContain('does not let')
  expect(button('Look once')).toBeUndefined()
  expect(button('Show Baton on mail.google.com')).toBeDefined()
  expect(background.asked.filter(({ baton }) => baton === 'lookOnce')).toMatchObject([{ tabId: 7 }, { tabId: 7 }])
  expect(fakeBrowser.requested).toEqual([])
  expect(background.asked.some(({ baton }) => baton === 'siteGranted')).toBe(false)
})

test('on LinkedIn it offers the side panel and never the site', async () => {
  const background = start(fakeBackground(leads(), signedIn()), 'https://www.linkedin.com/in/maren-voss/')
  await shows(() => text().includes('Baton never draws on LinkedIn'))
  expect(button('Show Baton on linkedin.com')).toBeUndefined()
  click(button('Side panel')!)
  await shows(() => background.asked.some(({ baton, tabId }) => baton === 'openSidePanel' && tabId === 7))
})

test('granted sites can be taken back, and the way out names what would be lost', async () => {
  const background = start(fakeBackground(leads(), signedIn({ unsent: 2, leads: 100_000 })), 'https://mail.google.com/')
  click(await shows(() => button('Account and sites')))
  await shows(() => text().includes('100,000 leads kept on this device'))
  click(await shows(() => button('Remove mail.google.com')))
  await shows(() => background.asked.some(({ baton, origin }) => baton === 'siteRevoked' && origin === 'https://mail.google.com'))
  click(button('Sign out')!)
  await shows(() => text().includes('2 decisions have not been sent yet and would be lost.'))
  expect(background.asked.some(({ baton }) => baton === 'signOut')).toBe(false)
  click(button('Sign out anyway')!)
  await shows(() => background.asked.some(({ baton }) => baton === 'signOut'))
})

test('sites that cannot be read or taken back say so; after one is taken back the reading goes on at the list', async () => {
  const background = start(fakeBackground(leads(), signedIn()), 'https://mail.google.com/')
  background.answers.sites = { ok: false, code: 'internal', message: 'The list cannot be read.' }
  click(await shows(() => button('Account and sites')))
  await shows(() => text().includes('The list cannot be read.'))
  expect(text()).not.toContain('None yet.')
  background.answers.sites = undefined
  click(button('Back to the list')!)
  click(await shows(() => button('Account and sites')))
  background.answers.siteRevoked = { ok: false, code: 'internal', message: 'It could not be taken back.' }
  click(await shows(() => button('Remove mail.google.com')))
  await shows(() => text().includes('It could not be taken back.'))
  background.answers.siteRevoked = { ok: true, value: null }
  click(button('Remove mail.google.com')!)
  await shows(() => document.activeElement?.textContent === 'Sites that show Baton')
  expect(text()).not.toContain('It could not be taken back.')
})

test('joins with the link of the tab in one click: permission first, then the link', async () => {
  const background = fakeBackground([], { state: 'signed-out' })
  background.answers.join = { ok: true, value: ME }
  start(background, 'https://baton.meridian.example/join/Kf83hZ-2')
  click(await shows(() => button('Join baton.meridian.example')))
  one('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  await shows(() => background.asked.some(({ baton }) => baton === 'join'))
  expect(fakeBrowser.requested[0]).toBe('https://baton.meridian.example/*')
  expect(background.asked.find(({ baton }) => baton === 'join')).toMatchObject({ url: 'https://baton.meridian.example/join/Kf83hZ-2' })
})

test('a pasted link is checked before anything is asked, and a refusal is a sentence', async () => {
  const background = start(fakeBackground([], { state: 'signed-out' }), 'https://news.example/')
  const field = await shows(() => one('input[type=url]'))
  const submit = () => one('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  type(field, 'https://baton.example/nothing')
  submit()
  await shows(() => text().includes('That is not a join link.'))
  expect(fakeBrowser.requested).toEqual([])
  type(field, 'https://baton.example/join/abc')
  await shows(() => button('Join baton.example'))
  fakeBrowser.grants = false
  submit()
  await shows(() => text().includes('Baton needs to talk to baton.example to join.'))
  expect(background.asked.some(({ baton }) => baton === 'join')).toBe(false)
})

test('a join the permission prompt interrupted is finished when the popup opens again', async () => {
  const background = fakeBackground([], { state: 'signed-out' })
  background.answers.join = { ok: true, value: ME }
  useBackground(background)
  fakeBrowser.session = { pendingJoin: { url: 'https://baton.example/join/abc', at: Date.now() - 20_000 } }
  fakeBrowser.tabs = []
  mounted(mountPopup)
  await shows(() => background.asked.some(({ baton, url }) => baton === 'join' && url === 'https://baton.example/join/abc'))
  await shows(() => Object.keys(fakeBrowser.session).length === 0)
})
