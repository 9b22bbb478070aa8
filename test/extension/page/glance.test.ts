import '../harness/installed'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { glancesOf } from '../../../extension/background/tabs/glances'
import { siteRules } from '../../../extension/background/tabs/site-access'
import { startGlance } from '../../../extension/page/glance'
import { pageTools } from '../../../extension/page/page-tools'
import { startPage } from '../../../extension/page/start'
import { takeOver } from '../../../extension/page/take-over'
import { type FakeBackground, fakeBackground } from '../harness/fake-background'
import { useBackground } from '../harness/installed'
import { evaluateByHand } from '../harness/x-path'

const LIST = '<div id="main"><table><tr class="list-row" data-id="x"><td>Ines</td></tr></table></div>'

describe('a glance at a page', () => {
  let background: FakeBackground
  const asked = () => background.asked.filter(({ baton }) => baton === 'siteRules')
  const soon = (check: () => void) => vi.waitFor(check, { timeout: 2000, interval: 10 })
  const rest = (ms = 300) => new Promise((done) => setTimeout(done, ms))
  const glance = () => takeOver(() => startGlance(glancesOf('crm.nordwind.example'), pageTools))

  beforeEach(() => {
    document.body.replaceChildren()
    document.body.dataset.id = 'espocrm'
    location.hash = ''
    Object.assign(document, { evaluate: evaluateByHand })
    background = useBackground(fakeBackground([], { state: 'signed-out' }))
    background.answers.siteRules = { ok: true, value: siteRules('https://crm.nordwind.example/') }
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
    globalThis.batonEnd?.()
    globalThis.batonRules = undefined
    delete document.body.dataset.id
    location.hash = ''
  })

  it('without a sign of a person touches nothing of the extension, and leaves the page as it is', async () => {
    const touched = vi.fn()
    const closed = new Proxy({}, { get: (_, name) => touched(name) })
    vi.stubGlobal('chrome', closed)
    vi.stubGlobal('browser', closed)
    document.body.innerHTML = '<p>Nobody</p>'
    const before = document.documentElement.outerHTML
    glance()
    document.body.append(document.createElement('hr'))
    await rest()
    document.body.querySelector('hr')!.remove()
    expect(touched).not.toHaveBeenCalled()
    expect(document.documentElement.outerHTML).toBe(before)
  })

  it('asks for the reader once, by the address, when somebody is there', async () => {
    document.body.innerHTML = LIST
    glance()
    expect(asked()).toEqual([{ baton: 'siteRules', url: location.href, reader: true }])
    document.body.append(document.createElement('hr'))
    await rest()
    expect(asked()).toHaveLength(1)
  })

  it('asks as soon as somebody comes, and where the address names a record', async () => {
    glance()
    await rest(50)
    expect(asked()).toEqual([])
    document.body.innerHTML = LIST
    await soon(() => expect(asked()).toHaveLength(1))
    globalThis.batonEnd?.()
    document.body.replaceChildren()
    location.hash = '#Lead/view/6b02e188d43296d34'
    glance()
    expect(asked()).toHaveLength(2)
  })

  it('looks again when a page is seen that changed while it was hidden', async () => {
    glance()
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    document.body.innerHTML = LIST
    await rest()
    expect(asked()).toEqual([])
    hidden.mockRestore()
    document.dispatchEvent(new Event('visibilitychange'))
    await soon(() => expect(asked()).toHaveLength(1))
  })

  it.each([
    ['an address in its text', '<p>Write to <b>ines@tidewater.example</b>.</p>'],
    ['a link to write to somebody', '<a href="mailto:ines@tidewater.example">Ines</a>'],
    ['a person of schema.org', '<script type="application/ld+json">{"@type": "Person", "name": "Ines Calder"}</script>'],
    ['a person of schema.org in its markup', '<div itemscope itemtype="https://schema.org/Person"></div>'],
  ])('on a page nobody described asks for the reader where there is %s', (_, html) => {
    delete document.body.dataset.id
    document.body.innerHTML = html
    glance()
    expect(asked()).toHaveLength(1)
  })

  it.each([
    ['words', '<p>Bearings hum before they fail.</p>'],
    ['rates and names of accounts', '<p>3 @ 20 €, says @baton, meet me @ 5.</p>'],
    [
      'what nobody reads',
      '<script>"a@b.example"</script><style>@media print{a{content:"a@b.example"}}</style><noscript>a@b.example</noscript>',
    ],
    ['a company of schema.org', '<script type="application/ld+json">{"@type": "Organization", "email": "a@b.example"}</script>'],
  ])('on a page nobody described asks for nothing where there are only %s', async (_, html) => {
    delete document.body.dataset.id
    document.title = 'Ines Calder'
    document.body.innerHTML = html
    glance()
    await rest(50)
    expect(asked()).toEqual([])
  })

  it('ends when the reader comes, which need not ask again how to read the page', async () => {
    document.body.innerHTML = LIST
    glance()
    takeOver(() => {
      const life = new AbortController()
      startPage(pageTools, life.signal)
      return () => life.abort()
    })
    await rest()
    expect(asked()).toHaveLength(1)
    expect(globalThis.batonRules).toBeUndefined()
    globalThis.batonEnd!()
    document.body.append(document.createElement('hr'))
    await rest()
    expect(asked()).toHaveLength(1)
  })

  it('asks again, ever more rarely, while neither an answer nor the reader comes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    background.onMessage = vi.fn(async () => Promise.reject(new Error('the background died')))
    document.body.innerHTML = LIST
    glance()
    for (const [i, ms] of [2000, 4000, 8000].entries()) {
      await vi.advanceTimersByTimeAsync(ms - 300)
      expect(background.onMessage).toHaveBeenCalledTimes(i + 1)
      await vi.advanceTimersByTimeAsync(300 + 130 + 10)
      expect(background.onMessage).toHaveBeenCalledTimes(i + 2)
    }
  })

  it.each([
    ['the site was revoked', { ok: false, code: 'not-granted', message: 'No.' } as const],
    ['the extension is gone', null],
  ])('falls silent when %s', async (_, answer) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    const onMessage = vi.fn(() => {
      if (answer === null) throw new Error('Extension context invalidated.')
      return Promise.resolve(answer)
    })
    background.onMessage = onMessage
    document.body.innerHTML = LIST
    glance()
    await vi.advanceTimersByTimeAsync(10)
    document.body.append(document.createElement('hr'))
    await vi.advanceTimersByTimeAsync(100_000)
    expect(onMessage).toHaveBeenCalledTimes(1)
  })
})
