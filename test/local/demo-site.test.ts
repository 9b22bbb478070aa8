import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { Window } from 'happy-dom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DemoSite, demoSitePaths, serveDemoSite } from '../demo-site/server.ts'

const WORKER = 'http://127.0.0.1:8787'
const KEY = 'wk_a"b&c'
const FOLDER = new URL('../demo-site/', import.meta.url)
const FIELDS = ['name', 'email', 'title', 'company', 'phone', 'employees', 'message', 'need', 'timing', 'budget']
const PATHS = demoSitePaths()

let site: DemoSite
beforeAll(async () => {
  site = await serveDemoSite({ port: 0, workerUrl: `${WORKER}/`, writeKey: KEY })
})
afterAll(() => site.close())

const window = new Window()
afterAll(() => window.happyDOM.close())

async function pageOf(path: string) {
  const response = await fetch(site.url + path)
  const html = await response.text()
  return { response, html, page: new window.DOMParser().parseFromString(html, 'text/html') }
}

it('has every page that a small company has', () => {
  const wanted = ['/', '/product', '/pricing', '/compare', '/security', '/customers', '/white-paper', '/webinar', '/careers', '/contact']
  expect(PATHS).toEqual(
    expect.arrayContaining([...wanted, '/demo', '/get-started', '/trial', '/privacy', '/blog/why-bearings-fail-on-mondays']),
  )
})

describe.each(PATHS)('%s', (path) => {
  it('answers with a whole page: language, title, description, one main heading, pictures with words', async () => {
    const { response, page } = await pageOf(path)
    expect(response.status).toBe(200)
    expect(page.documentElement.lang).toBe('en')
    expect(page.title).toContain('Thrumline')
    expect(page.querySelector('meta[name=description]')?.getAttribute('content')).toBeTruthy()
    expect(page.querySelectorAll('h1')).toHaveLength(1)
    expect(page.documentElement.outerHTML).not.toMatch(/\{\{|undefined|@@/)
    for (const picture of page.querySelectorAll('svg:not([aria-hidden])')) expect(picture.getAttribute('aria-label')).toBeTruthy()
  })

  it('carries the snippet as a customer pastes it, once, with the queue before it', async () => {
    const { html, page } = await pageOf(path)
    const [queue, tag] = page.querySelectorAll('head script')
    expect(queue?.textContent).toBe('window.baton=window.baton||function(){(baton.q=baton.q||[]).push(arguments)}')
    expect(tag?.getAttribute('src')).toBe(`${WORKER}/baton.js`)
    expect(tag?.getAttribute('data-key')).toBe(KEY)
    expect(tag?.hasAttribute('async')).toBe(true)
    expect(html.split('baton.js')).toHaveLength(2)
  })

  it('links only to what is there, and to no other host', async () => {
    const { page } = await pageOf(path)
    const targets = [...page.querySelectorAll('[href], [src]')].map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src')!,
    )
    for (const target of targets.filter((one) => one !== `${WORKER}/baton.js`)) {
      if (/^(mailto:[\w.+-]+@thrumline\.example|tel:\+49406696\d+)/.test(target)) continue
      expect(target, `a link of ${path}`).toMatch(/^[/#]/)
      if (target.startsWith('#')) expect(page.querySelector(target), target).not.toBeNull()
      else expect((await fetch(site.url + target)).status, `${path} → ${target}`).toBe(200)
    }
  })

  it('has forms a snippet can read: labelled plain fields, a work address, a thank-you page', async () => {
    const { page } = await pageOf(path)
    for (const form of page.querySelectorAll('form')) {
      const fields = [...form.querySelectorAll('input, select, textarea')]
      expect(form.getAttribute('method')).toBe('post')
      expect(form.querySelector('button[type=submit]')).not.toBeNull()
      expect(form.querySelector('input[type=email][name=email][required]')).not.toBeNull()
      for (const field of fields) {
        expect(FIELDS).toContain(field.getAttribute('name'))
        expect(field.closest('label')?.textContent?.trim(), field.outerHTML).toBeTruthy()
      }
      for (const option of form.querySelectorAll('select[name=employees] option[value]:not([value=""])'))
        expect(Number(option.getAttribute('value'))).toBeGreaterThan(0)
      const answer = await fetch(site.url + form.getAttribute('action'), {
        method: 'POST',
        body: 'email=a%40b.example',
        redirect: 'manual',
      })
      expect(answer.status).toBe(303)
      expect(PATHS).toContain(answer.headers.get('location'))
    }
  })
})

describe('the demo site’s server', () => {
  it('keeps a campaign’s address, forgives a closing slash, and says plainly what it does not have', async () => {
    expect((await fetch(`${site.url}/?utm_source=linkedin&utm_campaign=monday-starts`)).status).toBe(200)
    const slash = await fetch(`${site.url}/pricing/?utm_source=x`, { redirect: 'manual' })
    expect([slash.status, slash.headers.get('location')]).toEqual([308, '/pricing?utm_source=x'])
    const missing = await pageOf('/no-such-page')
    expect(missing.response.status).toBe(404)
    expect(missing.page.querySelector('script[data-key]')).not.toBeNull()
    expect((await fetch(`${site.url}/404`)).status).toBe(404)
    expect((await fetch(`${site.url}/pricing`, { method: 'DELETE' })).status).toBe(405)
  })

  it('serves nothing from outside its own folders', async () => {
    const { port } = new URL(site.url)
    for (const path of ['/../server.ts', '/files/../../server.ts', '/files/%2e%2e/server.ts', '/server.ts', '/layout.html']) {
      const status = await new Promise((resolve, reject) => {
        request({ host: '127.0.0.1', port, path }, (response) => resolve(response.resume().statusCode))
          .on('error', reject)
          .end()
      })
      expect(status, path).toBe(404)
    }
  })

  it('hands out the files behind the forms as PDF', async () => {
    for (const file of ['quiet-machines', 'rollout-plan']) {
      const response = await fetch(`${site.url}/files/${file}.pdf`)
      expect(response.headers.get('content-type')).toBe('application/pdf')
      expect((await response.text()).slice(0, 5)).toBe('%PDF-')
    }
  })

  it('drops a form too large to be one, and goes on serving', async () => {
    await expect(fetch(`${site.url}/demo/thanks`, { method: 'POST', body: 'x'.repeat(2_000_000) })).rejects.toThrow()
    expect((await fetch(`${site.url}/demo`)).status).toBe(200)
  })

  it('loads no style, font or picture from another host', () => {
    for (const folder of ['assets', 'mail'])
      for (const file of readdirSync(new URL(`${folder}/`, FOLDER)))
        expect(readFileSync(new URL(`${folder}/${file}`, FOLDER), 'utf8').replace('http://www.w3.org/2000/svg', ''), file).not.toMatch(
          /https?:\/\/(?!schema\.org\/Person)/,
        )
  })
})
