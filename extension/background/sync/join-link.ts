import { parsedUrl } from '../tabs/parsed-url'

/** The parts of `https://WORKER/join/CODE`, or null when it is something else. Plain http only on this machine. */
export function parseJoinLink(text: string): { workerUrl: string; code: string } | null {
  const url = parsedUrl(text.trim())
  const code = url?.pathname.match(/^\/join\/([\w-]{1,128})\/?$/)?.[1]
  if (!url || !code) return null
  const local = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local)) return null
  return { workerUrl: url.origin, code }
}
