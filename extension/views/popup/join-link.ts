export type JoinLink = { url: string; origin: string; host: string }
export type JoinLinkFault = 'not-a-link' | 'insecure'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Reads `https://WORKER/join/CODE` from what a person pasted or a tab's address. Plain http is taken only for this
 * very machine: the code in the link is the key to the workspace.
 */
export function readJoinLink(text: string): JoinLink | JoinLinkFault {
  const said = text.trim()
  if (!URL.canParse(said)) return 'not-a-link'
  const url = new URL(said)
  if (!/^https?:$/.test(url.protocol) || !/^\/join\/[\w-]+\/?$/.test(url.pathname)) return 'not-a-link'
  if (url.protocol === 'http:' && !LOOPBACK.has(url.hostname)) return 'insecure'
  return { url: url.origin + url.pathname.replace(/\/$/, ''), origin: url.origin, host: url.host }
}
