import { expect, it } from 'vitest'
import type { Card } from '#shared/schema/lead'
import { wordsOf } from '../../worker/language/words.ts'
import { phoneNotice } from '../../worker/phone/page.ts'
import { call } from './call.ts'
import { until } from './extension-page.ts'
import type { NotificationServer } from './notification-server.ts'
import { markupOf } from './xss-markup.ts'
import type { XssWorld } from './xss-pages.ts'
import { XSS_STRINGS } from './xss-strings.ts'

/** What the background tells of at most at once. */
const AT_ONCE = 3

/** Places that take text alone: what is handed to them is the text as it was said, and nothing on the way reads it as anything else. */
export function testPlainText(world: () => XssWorld & { desktop: NotificationServer }): void {
  const nothingRan = async () => {
    await new Promise((done) => setTimeout(done, 300))
    expect(world().ran).toEqual([])
  }

  it('a notification on the desktop says a name as it was said', async () => {
    const { browser, desktop, worker, leads, oneOf } = world()
    const background = await browser.background()
    const known = "chrome.storage.session.get('notices').then(({ notices }) => notices?.known.length ?? 0)"
    await until('the background knows who waits', async () => (await background.evaluate<number>(known)) >= leads.length)
    const waiting = oneOf(50)
    for (let i = 0; i < waiting.length; i += AT_ONCE) {
      const fresh = waiting.slice(i, i + AT_ONCE)
      const ids = JSON.stringify(fresh.map(({ handoff }) => handoff.id))
      // as if these had come just now: they are taken out of what was known already
      await background.evaluate(`chrome.storage.session.get('notices').then(({ notices }) =>
        chrome.storage.session.set({ notices: { ...notices, known: notices.known.filter((id) => !${ids}.includes(id)) } }))`)
      const looked = { traits: { looked: `time ${i}` } }
      await call<Card>(worker, worker.tokens.sales, 'PATCH', `/v1/leads/${fresh[0]!.card.id}`, looked)
      for (const { card } of fresh)
        await until(`the notification of ${card.name}`, () => desktop.shown().some(({ title }) => title.startsWith(`${card.name}: `)))
      await until('the desktop is empty again', async () => {
        await background.evaluate(
          'chrome.notifications.getAll().then((all) => Promise.all(Object.keys(all).map((id) => chrome.notifications.clear(id))))',
        )
        return desktop.shown().length === 0
      })
    }
    await nothingRan()
  }, 400_000)

  it('the menu of selected text has words of its own alone, and what was selected is looked up as text', async () => {
    const { browser, desktop, panel, oneOf } = world()
    const background = await browser.background()
    const titles = await background.evaluate<string[]>(`new Promise((resolve) => {
      const made = []
      const { create } = chrome.contextMenus
      chrome.contextMenus.create = (entry, done) => {
        made.push(entry.title)
        if (made.length === 2) {
          chrome.contextMenus.create = create
          resolve(made)
        }
        return create.call(chrome.contextMenus, entry, done)
      }
      chrome.runtime.onInstalled.dispatch({ reason: 'update' })
    })`)
    expect(titles).toEqual(['Show this page’s lead in the side panel', 'Look up “%s” among your leads'])
    const tab = '(await chrome.tabs.query({})).find(({ url }) => url?.endsWith("sidepanel.html"))'
    for (const text of ['nobody has this name', ...oneOf(5).map(({ index }) => XSS_STRINGS[index]!)]) {
      const clicked = JSON.stringify({ menuItemId: 'look-up', selectionText: text })
      await background.evaluate(`(async () => chrome.contextMenus.onClicked.dispatch(${clicked}, ${tab}))()`)
    }
    await until('the desktop says that nobody was found', () => desktop.shown().length > 0)
    for (const { title, text } of desktop.shown())
      expect([title, text.split('.')[0]]).toEqual(['Baton', 'Nobody among your leads has this address or name'])
    expect(await markupOf(panel)).toEqual([])
    await nothingRan()
  }, 100_000)

  it('what the phone page answers names a colleague as text', async () => {
    const { browser, oneOf } = world()
    const page = await browser.context.newPage()
    for (const { index } of oneOf(10)) {
      const name = XSS_STRINGS[index]!
      const words = wordsOf(index % 4 === 1 ? 'en' : 'de', 'Europe/Berlin')
      const html = await phoneNotice('phone_rejected_title', { key: 'phone_rejected_by', with: { name } }, words)
      await page.setContent(String(html), { waitUntil: 'commit' })
      expect(await page.locator('p').textContent()).toContain(name)
      expect(await markupOf(page)).toEqual([])
    }
    await nothingRan()
    await page.close()
  }, 100_000)
}
