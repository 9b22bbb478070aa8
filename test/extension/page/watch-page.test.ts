import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pageTools } from '../../../extension/page/page-tools'
import { watchPage } from '../../../extension/page/watch-page'

describe('watching a page', () => {
  let stop: AbortController
  let look: ReturnType<typeof vi.fn<() => void>>
  let turned: ReturnType<typeof vi.fn<() => void>>
  const settle = (ms = 1000) => new Promise((done) => setTimeout(done, ms))

  beforeEach(() => {
    document.body.replaceChildren()
    stop = new AbortController()
    look = vi.fn<() => void>()
    turned = vi.fn<() => void>()
  })
  afterEach(() => stop.abort())

  it('looks once after a burst of new elements', async () => {
    watchPage(document, pageTools, look, turned, () => {}, stop.signal)
    for (let i = 0; i < 300; i++) document.body.append(document.createElement('p'))
    await settle()
    expect(look).toHaveBeenCalledTimes(1)
  })

  it('still looks while a page never stops changing', async () => {
    watchPage(document, pageTools, look, turned, () => {}, stop.signal)
    const busy = setInterval(() => document.body.append('x'), 30)
    await settle(1500)
    clearInterval(busy)
    expect(look.mock.calls.length).toBeGreaterThanOrEqual(1)
    expect(look.mock.calls.length).toBeLessThanOrEqual(4)
  })

  it('looks at what changes shortly after a look as soon as at anything after a rest', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    watchPage(document, pageTools, look, turned, () => {}, stop.signal)
    for (let i = 1; i <= 3; i++) {
      document.body.append(document.createElement('p'))
      await vi.advanceTimersByTimeAsync(30)
      expect(look).toHaveBeenCalledTimes(i)
      await vi.advanceTimersByTimeAsync(170)
    }
    vi.useRealTimers()
    expect(look).toHaveBeenCalledTimes(3)
  })

  it('does not look at attributes or text', async () => {
    const text = document.body.appendChild(document.createTextNode('a'))
    watchPage(document, pageTools, look, turned, () => {}, stop.signal)
    text.data = 'b'
    document.body.setAttribute('data-x', '1')
    await settle(300)
    expect(look).not.toHaveBeenCalled()
  })

  it.each(['popstate', 'hashchange'])('looks after %s', async (name) => {
    watchPage(document, pageTools, look, turned, () => {}, stop.signal)
    window.dispatchEvent(new Event(name))
    expect(turned).toHaveBeenCalledTimes(1)
    await settle(200)
    expect(look).toHaveBeenCalledTimes(1)
  })

  it('looks after the Navigation API tells of pushState', async () => {
    const navigation = new EventTarget()
    Object.assign(window, { navigation })
    watchPage(document, pageTools, look, turned, () => {}, stop.signal)
    navigation.dispatchEvent(new Event('currententrychange'))
    await settle(200)
    Object.assign(window, { navigation: undefined })
    expect(look).toHaveBeenCalledTimes(1)
  })

  it('looks again and again for a while after a turn: what stood there may be filled with somebody else', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    watchPage(document, pageTools, look, turned, () => {}, stop.signal)
    window.dispatchEvent(new Event('popstate'))
    for (const [i, ms] of [200, 400, 800, 2000, 6000].entries()) {
      await vi.advanceTimersByTimeAsync(ms)
      expect(look).toHaveBeenCalledTimes(i + 1)
    }
    await vi.advanceTimersByTimeAsync(60_000)
    vi.useRealTimers()
    expect(look).toHaveBeenCalledTimes(5)
    expect(turned).toHaveBeenCalledTimes(1)
  })

  it('takes no notice of our own chips', async () => {
    watchPage(document, pageTools, look, turned, () => {}, stop.signal)
    const chip = document.body.appendChild(document.createElement('baton-chip'))
    await settle(300)
    chip.remove()
    await settle(300)
    expect(look).not.toHaveBeenCalled()
  })

  it('looks at once at the first change after a rest', async () => {
    watchPage(document, pageTools, look, turned, () => {}, stop.signal)
    document.body.append(document.createElement('p'))
    await settle(80)
    expect(look).toHaveBeenCalledTimes(1)
  })

  it('watches the frames a site names, as they come', async () => {
    const press = vi.fn<(click: Event) => void>()
    const watch = watchPage(document, pageTools, look, turned, press, stop.signal)
    // happy-dom loads no frames: an element with a document of its own stands for one
    const inside = new DOMParser().parseFromString('<p>watermark</p>', 'text/html')
    const frame = document.body.appendChild(document.createElement('object'))
    frame.id = 'preview'
    Object.defineProperty(frame, 'contentDocument', { value: inside })
    watch.frames({ id: 'x', name: 'X', claims: [], subject: [], rows: [], frames: '#preview' })
    await settle(300)
    look.mockClear()
    inside.body.append(document.createElement('p'))
    await settle(300)
    expect(look).toHaveBeenCalledTimes(1)
    inside.querySelector('p')!.dispatchEvent(new Event('click', { bubbles: true }))
    document.body.dispatchEvent(new Event('click', { bubbles: true }))
    expect(press).toHaveBeenCalledTimes(2)
    frame.dispatchEvent(new Event('load'))
    await settle(300)
    expect(look).toHaveBeenCalledTimes(2)
  })

  it('goes on watching, and hearing clicks, where the page puts another body in the place of the one it had', async () => {
    const press = vi.fn<(click: Event) => void>()
    const watch = watchPage(document, pageTools, look, turned, press, stop.signal)
    look.mockImplementation(() => watch.frames({ id: 'x', name: 'X', claims: [], subject: [], rows: [] }))
    document.documentElement.replaceChild(document.createElement('body'), document.body)
    watch.now()
    await settle(300)
    look.mockClear()
    document.body.append(document.createElement('p'))
    await settle(300)
    expect(look).toHaveBeenCalledTimes(1)
    document.querySelector('p')!.dispatchEvent(new Event('click', { bubbles: true }))
    expect(press).toHaveBeenCalledTimes(1)
  })

  it('ends when it is told to', async () => {
    watchPage(document, pageTools, look, turned, () => {}, stop.signal)
    document.body.append(document.createElement('p'))
    stop.abort()
    document.body.append(document.createElement('p'))
    window.dispatchEvent(new Event('popstate'))
    await settle(300)
    expect(look).not.toHaveBeenCalled()
  })
})
