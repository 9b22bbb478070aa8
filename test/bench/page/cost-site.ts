import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { NAIVE_READER } from './naive-reader.ts'

export type CostSite = { origin: string; close(): Promise<void> }

/** Told by the page itself, in every variant alike: when its rows stood there, when the first mark came, and tasks longer than 50 ms. */
export type Told = {
  rowsAt: number
  firstMarkAt: number | null
  longTasks: number[]
  marks: number
  /** ms from the press of a person's finger to the frame that shows what came of it, one an interaction */
  delays?: number[]
}

const WATCH = `
const told = (window.told = { rowsAt: 0, firstMarkAt: null, longTasks: [], marks: 0 })
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) if (told.rowsAt && startTime >= told.rowsAt) told.longTasks.push(duration)
}).observe({ type: 'longtask' })
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) for (const node of addedNodes) {
    if (node.localName !== 'baton-chip' && node.localName !== 'naive-badge') continue
    told.marks += 1
    told.firstMarkAt ??= performance.now()
  }
}).observe(document, { childList: true, subtree: true })`

/** A list as a self-hosted CRM draws it: what Baton knows is recognised by its markup. */
const ROW = `
const rowOf = (i) => '<tr class="list-row" data-id="' + (0x6b02e188d43296d34n + BigInt(i)).toString(16) + '"><td><input type="checkbox"></td>'
  + '<td class="cell" data-name="name"><a class="link" data-id="x' + i + '" href="#Lead/view/x' + i + '">Person ' + i + '</a></td>'
  + '<td class="cell" data-name="accountName">Company ' + (i % 40) + '</td>'
  + '<td class="cell" data-name="emailAddress"><a role="button" data-email-address="p' + i + '@list.example">p' + i + '@list.example</a></td>'
  + '<td class="cell"><span>New</span></td>'.repeat(5) + '</tr>'`

const page = (
  body: string,
  script: string,
  attributes = 'data-id="espocrm"',
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Leads</title>
<style>body{font:14px/1.5 sans-serif;margin:0}td{padding:6px 10px;border-bottom:1px solid #ddd}</style>
<script>${WATCH}</script></head><body ${attributes}>${body}<script>${ROW}\n${script}</script></body></html>`

const ready = "document.body.offsetHeight; told.rowsAt = performance.now(); performance.mark('rows')"

const ARTICLE = `<main>${'<p>Bearings hum before they fail, and few people listen.</p>'.repeat(200)}</main>`

const PAGES: Record<string, () => string> = {
  '/list': () =>
    page(
      '<div id="main"><table><tbody></tbody></table></div>',
      `document.querySelector('tbody').innerHTML = Array.from({ length: 500 }, (_, i) => rowOf(i)).join(''); ${ready}`,
    ),
  // the key n fills the list with other people, so that chips come and go while it is used; a click marks a row
  '/used': () =>
    page(
      '<style>.marked{background:#eef}</style><div id="main"><table><tbody></tbody></table></div>',
      `const body = document.querySelector('tbody'); let from = 0; told.delays = []
      const fill = () => { body.innerHTML = Array.from({ length: 500 }, (_, i) => rowOf((from + i) % 500)).join(''); from += 30 }
      for (const name of ['click', 'keydown']) addEventListener(name, ({ timeStamp }) => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => told.delays.push(performance.now() - timeStamp)
        port2.postMessage(0)
      }), true)
      addEventListener('click', ({ target }) => target.closest('tr')?.classList.toggle('marked'))
      addEventListener('keydown', ({ key }) => key === 'n' && fill())
      fill(); ${ready}`,
    ),
  '/article': () => page(ARTICLE, ready),
  // the same, where nothing tells whose page it is
  '/plain': () => page(ARTICLE, ready, ''),
  // 30 rows in the page, filled with whoever of 5,000 stands at the place scrolled to
  '/virtual': () =>
    page(
      `<div id="main" style="height:600px;overflow:auto"><div style="height:${5000 * 34}px"><table style="position:sticky;top:0"><tbody></tbody></table></div></div>`,
      `const main = document.getElementById('main'), body = document.querySelector('tbody')
      const fill = () => { const from = Math.floor(main.scrollTop / 34); body.innerHTML = Array.from({ length: 30 }, (_, i) => rowOf(from + i)).join('') }
      main.addEventListener('scroll', fill); fill(); ${ready}`,
    ),
}

/** Serves the pages of the bench on an origin of its own; `naive` adds the control's reader to each. */
export async function serveCostSite({ naive = false } = {}): Promise<CostSite> {
  const server = createServer((request, response) => {
    const html = PAGES[request.url ?? '']?.() ?? ''
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(naive ? html.replace('</body>', `<script>${NAIVE_READER}</script></body>`) : html)
  }).listen(0, 'localhost')
  await new Promise((done) => server.once('listening', done))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
