import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type ServedPage = { html: string; policy?: string; type?: string }
/** the HTML that every path has, or what each path has, with its content security policy if it has one, and its type if it is not HTML's */
export type Pages = string | ((path: string) => ServedPage)
export type PageServer = { origin: string; close(): void }

/** Serves pages on `localhost`, which to a browser is another host than the worker's 127.0.0.1. */
export async function servePages(pages: Pages): Promise<PageServer> {
  const server = createServer((request, response) => {
    const { html, policy, type = 'text/html' }: ServedPage = typeof pages === 'string' ? { html: pages } : pages(request.url ?? '')
    if (policy) response.setHeader('content-security-policy', policy)
    response.setHeader('content-type', `${type}; charset=utf-8`)
    response.end(html)
  }).listen(0, 'localhost')
  await new Promise((done) => server.once('listening', done))
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => void server.close() }
}
