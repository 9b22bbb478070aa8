import { NAME } from './settings'
import { keep, store } from './store'

/** The time and 52 random bits, at most 29 digits. Not `randomUUID`: plain http pages lack it. `1 +` keeps tiny numbers out of exponent notation. */
export const randomId = (): string => Date.now() + `${1 + Math.random()}`.slice(2)

/** The visitor's id, if this browser has one. Read anew each time: another tab may have reset or removed it. */
export const visitor = (): string | undefined => document.cookie.match(`${NAME}=(\\d+)`)?.[1] || store[NAME]

/**
 * Writes the id into a cookie on the widest domain that takes it, so that subdomains share it, or keeps it in the store
 * where cookies are blocked. An empty id expires the cookie on every domain.
 */
export const writeId = (id = randomId()): void => {
  let domain = ''
  location.hostname
    .split('.')
    .reverse()
    .some((label) => {
      domain = `.${label}${domain}`
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http pages
      document.cookie = `${NAME}=${id};path=/;max-age=${id ? 3e7 : 0};domain=${domain}`
      return visitor() === id
    }) || keep(NAME, id)
}
