import type { Address, Glance } from '../sites/site'

const NOT_PROSE = 'script, style, noscript, template'
const MOST_NODES = 50_000

/** True when one glance tells that the page names nobody, so that a page without people costs no more. Its title is the background's to read. */
export function isEmptyOfPeople({ signs, record, gather }: Glance, url: Address, page: Document): boolean {
  try {
    return !(signs && page.querySelector(signs)) && !(record && new RegExp(record).test(url.href)) && !(gather && tellsOfPeople(page))
  } catch {
    return false
  }
}

function tellsOfPeople(page: Document): boolean {
  for (const { text } of page.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]'))
    if (/"Person"/.test(text)) return true
  const { body } = page
  // the browser answers this for the whole page at once, and most pages have none
  if (!body?.textContent.includes('@')) return false
  const walker = page.createTreeWalker(body, 4 /* NodeFilter.SHOW_TEXT */)
  for (let left = MOST_NODES; left > 0 && walker.nextNode(); left--) {
    const { data, parentElement } = walker.currentNode as Text
    if (/\S@\S+\.\S/.test(data) && !parentElement!.closest(NOT_PROSE)) return true
  }
  return false
}
