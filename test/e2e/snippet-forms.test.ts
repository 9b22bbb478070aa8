import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { wait } from './collector.ts'
import { freshVisits } from './fresh-visits.ts'
import type { Visit } from './snippet-site.ts'

let visit: Visit
freshVisits((fresh) => {
  visit = fresh
})

const submit = async (page: Page): Promise<void> => {
  await Promise.all([page.waitForURL('**/thanks*'), page.click('button')])
}
const form = (fields: string, attributes = 'id="demo"'): string =>
  `<form ${attributes} action="/thanks" method="get">${fields}<button>Send</button></form>`

test('a submitted e-mail field identifies, with the plain fields beside it', async () => {
  const { collector } = visit
  visit.bodies['/demo'] = form(`
    <input name="name" value="Ada Byron"><input type="email" name="work_email" value="ada@engines.example">
    <input name="contact[company]" value="Engines"><input name="items[]" value="one"><input type="tel" name="phone" value="+49 1512 3456789">
    <select name="employees"><option>1-49</option><option selected>50-199</option></select>
    <textarea name="message">We need\n20 seats</textarea><input name="empty"><input value="unnamed">`)
  const page = await visit.open('/demo')
  await submit(page)
  await collector.until(() => collector.pages().includes('/thanks') || collector.named('page').length === 2)
  await wait(300)
  expect(collector.named('form').map((event) => event.p)).toEqual([{ form: 'demo' }])
  expect(collector.named('form')[0]!.u).toBe(visit.url('/demo'))
  expect(collector.named('identify').map((event) => event.p)).toEqual([
    {
      name: 'Ada Byron',
      email: 'ada@engines.example',
      company: 'Engines',
      items: 'one',
      phone: '+49 1512 3456789',
      employees: '50-199',
      message: 'We need\n20 seats',
    },
  ])
  expect(collector.refused).toEqual([])
})

test('no password, card, hidden or ignored field ever leaves the page', async () => {
  const { collector } = visit
  visit.bodies['/pay'] = form(`
    <input type="email" name="email" value="ada@engines.example">
    <input type="password" name="secret" value="SECRET-1"><input type="text" name="password_shown" value="SECRET-2">
    <input name="shown" autocomplete="current-password" value="SECRET-3"><input name="pwd" value="SECRET-4">
    <input name="number" autocomplete="cc-number" value="SECRET-5"><input name="n1" id="card-number" value="SECRET-6">
    <input name="free" value="4111 1111 1111 1111"><textarea name="note">mine is 4111-1111-1111-1111, thanks</textarea>
    <input type="tel" name="amex" value="378282246310005"><input name="cvc" value="SECRET-7"><input name="code" autocomplete="cc-csc" value="SECRET-8">
    <input type="hidden" name="token" value="SECRET-9"><input name="private" data-baton-ignore value="SECRET-10">
    <div data-baton-ignore><p><input name="nested" value="SECRET-11"></p></div>
    <input type="file" name="file"><input type="checkbox" name="box" value="SECRET-12" checked><input type="submit" name="go" value="SECRET-13" hidden>`)
  visit.bodies['/health'] =
    `${form('<input type="email" name="email" value="SECRET-14@x.example"><input name="a" value="SECRET-15">', 'id="h" data-baton-ignore')}
    <input form="h" name="outside" value="SECRET-16">`
  const page = await visit.open('/pay')
  await submit(page)
  await visit.open('/health', page)
  await submit(page)
  await collector.until(() => collector.named('page').length === 4)
  await wait(300)
  expect(collector.named('identify').map((event) => event.p)).toEqual([{ email: 'ada@engines.example' }])
  expect(collector.named('form').map((event) => event.p)).toEqual([{ form: 'demo' }])
  // Addresses may hold what the form put there itself; everything else the collector has ever been sent must not.
  const sent = collector.requests.map(({ body }) => body.replace(/"u":"[^"]*"/g, '').replace(/"r":"[^"]*"/g, '')).join()
  expect(sent).not.toMatch(/SECRET/)
  expect(sent.replace(/"i":"\d+"|"v":"\d+"|"t":\d+/g, '')).not.toMatch(/4111|378282/)
})

test('a form without an address is a form, and nobody is identified; fields named like form properties do no harm', async () => {
  const { collector } = visit
  visit.bodies['/search'] = form(
    '<input name="id" value="7"><input name="name" value="Ada"><input name="action" value="x">',
    'name="finder"',
  )
  const page = await visit.open('/search')
  await submit(page)
  await collector.until(() => collector.named('form').length === 1)
  await wait(300)
  expect(collector.named('form')[0]!.p).toEqual({ form: 'finder' })
  expect(collector.named('identify')).toEqual([])
  expect(collector.refused).toEqual([])
})

test('a form the page sends itself is caught, even if the page stops the event; strange names and long answers cost nothing', async () => {
  const { collector } = visit
  visit.bodies['/ajax'] =
    `${form(`<input name="form:e-mail?" value="ada@engines.example"><input name="会社" value="Engines"><textarea name="What do you need?">${'long '.repeat(400)}</textarea>`, '')}
    <script>document.forms[0].onsubmit = (event) => { event.preventDefault(); event.stopImmediatePropagation() }</script>`
  const page = await visit.open('/ajax')
  await page.waitForTimeout(200)
  await page.click('button')
  await collector.until(() => collector.named('identify').length === 1)
  const traits = collector.named('identify')[0]!.p!
  expect(traits.email).toBe('ada@engines.example')
  expect(traits.need).toBe('long '.repeat(100))
  expect(collector.refused).toEqual([])
})

test('downloads and outbound clicks are told apart, and from ordinary links', async () => {
  const { collector } = visit
  visit.bodies['/links'] = `<a id="pdf" href="/files/guide.PDF?v=2"><b>guide</b></a> <a id="named" href="/files/raw" download>raw</a>
    <a id="out" href="http://other.test/there?x=1" target="_blank">out</a> <a id="in" href="#here">in</a>
    <a id="mail" href="mailto:a@b.example">mail</a> <a id="js" href="javascript:void 0">js</a> <a id="none">none</a>
    <svg width="20" height="20"><a href="http://other.test/svg" id="svg"><rect width="20" height="20"/></a></svg> <p id="p">text</p>`
  const page = await visit.open('/links')
  await page.waitForTimeout(200)
  await page.evaluate(() => document.querySelector('#mail')?.addEventListener('click', (event) => event.preventDefault()))
  for (const id of ['pdf', 'named', 'in', 'mail', 'js', 'none', 'p']) await page.click(`#${id}${id === 'pdf' ? ' b' : ''}`)
  await page.evaluate(() => {
    document.querySelector('#svg')?.addEventListener('click', (event) => event.preventDefault())
    document.querySelector('#svg rect')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    document.dispatchEvent(new MouseEvent('click'))
  })
  await page.click('#out')
  await collector.until(() => collector.named('click').length >= 1 && collector.named('download').length >= 2)
  await wait(400)
  expect(collector.named('download').map((event) => event.p)).toEqual([{ file: '/files/guide.PDF' }, { file: '/files/raw' }])
  expect(collector.named('click').map((event) => event.p)).toEqual([{ href: 'http://other.test/there?x=1' }])
  expect(collector.refused).toEqual([])
})
