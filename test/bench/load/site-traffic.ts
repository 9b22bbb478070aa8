import { rawPost } from '../../process/kit/raw-connection.ts'

/** Requests of one visitor; the last of every twentieth visitor says who it is. */
const REQUESTS_A_VISITOR = 4
const IDENTIFIED = 20
export const EVENTS_A_REQUEST = 5
const PATHS = ['/', '/pricing', '/blog/one', '/product', '/customers', '/security', '/blog/two', '/compare']

/**
 * Traffic of a site: visitors come, send four requests of five events, and go. One endless stream a connection, so
 * that a visitor's requests follow each other as a browser's do.
 */
export function* siteTraffic(writeKey: string, path: string, stream: string): Generator<Buffer, never> {
  for (let n = 0; ; n++) {
    const visitor = `bench-${stream}-${n}`
    for (let request = 0; request < REQUESTS_A_VISITOR; request++) {
      const now = Date.now()
      const identifies = request === REQUESTS_A_VISITOR - 1 && n % IDENTIFIED === 0
      const e = Array.from({ length: EVENTS_A_REQUEST }, (_, i) => ({
        i: `${request}.${i}`,
        n: 'page',
        t: now - EVENTS_A_REQUEST + i,
        u: `https://www.site.example${PATHS[(n + request * EVENTS_A_REQUEST + i) % PATHS.length]}`,
        p: { title: 'A page of the site' },
      }))
      if (identifies)
        Object.assign(e[EVENTS_A_REQUEST - 1]!, {
          n: 'identify',
          p: { email: `${visitor}@firm-${n}.example`, title: 'Head of Operations' },
        })
      yield rawPost(path, JSON.stringify({ k: writeKey, v: visitor, e }))
    }
  }
}
