import { readFileSync } from 'node:fs'
import { Window } from 'happy-dom'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoSeed } from '../../worker/local/seed/demo-seed.ts'
import { DEMO_PERSON, DEMO_REP } from '../demo-site/demo-person.ts'

type Mail = { id: string; name: string; email: string; subject: string; body: string[]; minutesAgo: number; signature?: string[] }
type Views = {
  openMail(mail: Mail): HTMLElement
  injectedMail(query: URLSearchParams): Mail | null
  mailRow(mail: Mail, changed: () => void): HTMLElement
}

const FOLDER = new URL('../demo-site/mail/', import.meta.url)
const mails = JSON.parse(readFileSync(new URL('mails.json', FOLDER), 'utf8')) as Mail[]
const leads = new Set(demoSeed(Date.now()).leads.map(({ email }) => email))
const window = new Window()
let views: Views

beforeAll(async () => {
  Object.assign(globalThis, { document: window.document })
  const modules = await Promise.all(['mail-view.js', 'row-view.js'].map((file) => import(/* @vite-ignore */ new URL(file, FOLDER).href)))
  views = Object.assign({}, ...modules)
})
afterAll(async () => {
  Reflect.deleteProperty(globalThis, 'document')
  await window.happyDOM.close()
})

it('has mail from leads, from the person the demo plays, and from people who are no leads', () => {
  expect(mails.length).toBeGreaterThanOrEqual(25)
  expect(new Set(mails.map(({ id }) => id)).size).toBe(mails.length)
  expect(mails.filter(({ email }) => leads.has(email)).length).toBeGreaterThanOrEqual(15)
  const others = mails.filter(({ email }) => !leads.has(email) && email !== DEMO_PERSON.email)
  expect(others.length).toBeGreaterThanOrEqual(5)
  for (const { email } of mails) expect(email).toMatch(/\.example$/)
  const hers = mails.find(({ email }) => email === DEMO_PERSON.email)
  expect(`/mail/#/mail/${hers?.id}`).toBe(DEMO_PERSON.mail)
  expect(leads.has(DEMO_PERSON.email)).toBe(false)
  expect(mails.some(({ email }) => email === DEMO_REP.email)).toBe(false)
})

it('names the same people as the seed', () => {
  const names = new Map(demoSeed(Date.now()).leads.map(({ email, name }) => [email, name]))
  for (const { email, name } of mails) if (names.has(email)) expect(name).toBe(names.get(email))
})

it('shows an address in the list as an attribute, and in a mail as a link and a person', () => {
  const mail = mails[0]!
  const row = views.mailRow(mail, () => {})
  expect(row.querySelector('[data-email]')?.getAttribute('data-email')).toBe(mail.email)
  const open = views.openMail(mail)
  expect(open.querySelector('a[href^="mailto:"]')?.getAttribute('href')).toBe(`mailto:${mail.email}`)
  expect(open.querySelectorAll('a[href^="mailto:"]')).toHaveLength(1)
  expect(open.querySelector('[itemtype="https://schema.org/Person"] [itemprop=email]')?.textContent).toBe(mail.email)
})

it('takes one more mail from the address line, as text and never as markup', () => {
  expect(views.injectedMail(new URLSearchParams(''))).toBeNull()
  const mail = views.injectedMail(new URLSearchParams({ from: '<img src=x onerror=alert(1)>', email: 'zoe@new.example' }))!
  const open = views.openMail(mail)
  expect(open.querySelector('img')).toBeNull()
  expect(open.textContent).toContain('<img src=x')
  expect(open.querySelector('a[href^="mailto:"]')?.getAttribute('href')).toBe('mailto:zoe@new.example')
})

it('shows the rep’s own address only in the account menu, and carries no snippet', () => {
  const html = readFileSync(new URL('index.html', FOLDER), 'utf8')
  const page = new window.DOMParser().parseFromString(html, 'text/html')
  const own = [...page.querySelectorAll('*')].filter((element) => element.getAttribute('data-email') === DEMO_REP.email)
  expect(own.map((element) => element.closest('.account-menu') !== null)).toEqual([true])
  expect(html).not.toContain('baton')
})
