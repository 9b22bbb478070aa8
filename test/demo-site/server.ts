import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type DemoSiteOptions = {
  /** 0 takes a free port */
  port: number
  host?: string
  /** origin of the worker that serves `/baton.js`, without a closing slash */
  workerUrl: string
  writeKey: string
}
export type DemoSite = { url: string; close(): Promise<void> }
type Answer = { type: string; body: Buffer }

const FOLDER = fileURLToPath(new URL('.', import.meta.url))
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
}
/** not an address of its own: what every unknown one answers */
const NOT_FOUND = '/404'
/** A form larger than this is not one of ours. */
const LARGEST_FORM_BYTES = 64 * 1024

/** What a customer pastes into the head of every page (DESIGN §7.2): calls wait in a queue until the script is there. */
const embedded = (
  worker: string,
  key: string,
) => `<script>window.baton=window.baton||function(){(baton.q=baton.q||[]).push(arguments)}</script>
<script async src="${escapeAttribute(worker)}/baton.js" data-key="${escapeAttribute(key)}"></script>`

/**
 * Serves the invented company's website under `/` and the rep's mail page under `/mail/`, as one origin of its own.
 * The snippet stands on every page of the site as a customer would paste it, never on the mail page.
 * Forms post to their thank-you page, which answers 303 and keeps nothing: what is captured, the snippet captured.
 * @throws Error (from `listen`) when the port is taken
 */
export async function serveDemoSite({ port, host = '127.0.0.1', workerUrl, writeKey }: DemoSiteOptions): Promise<DemoSite> {
  const answers = readSite(embedded(workerUrl.replace(/\/$/, ''), writeKey))
  const server = createServer((request, response) => answer(answers, request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

/** Addresses of the site's pages, `/` first; thank-you pages included, the mail page not. */
export function demoSitePaths(): string[] {
  return filesIn('pages')
    .map((file) => pagePath(file))
    .filter((path) => path !== NOT_FOUND)
    .sort()
}

function readSite(snippet: string): Map<string, Answer> {
  const layout = read('layout.html').replace('{{snippet}}', () => snippet)
  const answers = new Map<string, Answer>()
  for (const file of filesIn('pages')) {
    const path = pagePath(file)
    answers.set(path === NOT_FOUND ? 'not found' : path, {
      type: TYPES['.html']!,
      body: Buffer.from(page(layout, read(join('pages', file)), path)),
    })
  }
  for (const folder of ['assets', 'files', 'mail']) {
    for (const file of filesIn(folder)) {
      const body = readFileSync(join(FOLDER, folder, file))
      answers.set(`/${folder}/${file.replace(/^index\.html$/, '')}`, { type: TYPES[extname(file)] ?? 'application/octet-stream', body })
    }
  }
  return answers
}

/** Puts a page into the layout. Its first lines are `<!-- name: value -->`: the title and the description. */
function page(layout: string, source: string, path: string): string {
  const meta = new Map([...source.matchAll(/^<!-- (\w+): (.*) -->$/gm)].map((m) => [m[1]!, m[2]!]))
  const main = source.replace(/^<!-- \w+: .* -->\n/gm, '')
  return layout
    .replace(/\{\{(title|description)\}\}/g, (_, name: string) => escapeAttribute(meta.get(name) ?? ''))
    .replaceAll(`<a href="${path}"`, `<a href="${path}" aria-current="page"`)
    .replace('{{main}}', () => main)
}

function answer(answers: Map<string, Answer>, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, search } = new URL(request.url ?? '/', 'http://demo')
  const bare = pathname.replace(/\/$/, '')
  const found = answers.get(pathname)
  if (request.method === 'POST' && found) takeForm(request, response, pathname)
  else if (request.method !== 'GET' && request.method !== 'HEAD') send(request, response, 405, text('This page takes no such request.'))
  else if (pathname === '/mail') redirect(response, 308, `/mail/${search}`)
  else if (found) send(request, response, 200, found)
  else if (pathname !== '/' && answers.has(bare)) redirect(response, 308, bare + search)
  else send(request, response, 404, answers.get('not found')!)
}

/** Reads the form to its end, so that the browser sees its answer, and sends the browser on to a page it can reload. */
function takeForm(request: IncomingMessage, response: ServerResponse, path: string): void {
  let bytes = 0
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > LARGEST_FORM_BYTES) request.destroy()
  })
  request.on('end', () => redirect(response, 303, path))
}

function send(request: IncomingMessage, response: ServerResponse, status: number, { type, body }: Answer): void {
  response.writeHead(status, { 'content-type': type, 'content-length': body.length, 'cache-control': 'no-cache' })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function redirect(response: ServerResponse, status: number, location: string): void {
  response.writeHead(status, { location, 'content-length': 0 }).end()
}

const text = (sentence: string): Answer => ({ type: 'text/plain; charset=utf-8', body: Buffer.from(sentence) })

const read = (file: string) => readFileSync(join(FOLDER, file), 'utf8')

const pagePath = (file: string) => `/${file.replace(/\.html$/, '').replace(/(^|\/)index$/, '')}`

const filesIn = (folder: string) =>
  readdirSync(join(FOLDER, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(FOLDER, folder).length + 1))

const escapeAttribute = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
