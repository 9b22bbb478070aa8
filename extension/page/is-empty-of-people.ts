import type { Glance } from '../sites/site'
import type { IsThere } from './is-there'

/** True when one glance tells that the page names nobody, so that a page without people costs no more. Its title is the background's to read. */
export function isEmptyOfPeople({ signs, record, prose }: Glance, page: Document, isThere: IsThere): boolean {
  try {
    // not `location`, which a page without people never has to set up for this
    return !(signs && isThere(signs)) && !(record && new RegExp(record).test(page.URL)) && !(prose && tellsOfPeople(page, prose))
  } catch {
    return false
  }
}

function tellsOfPeople(page: Document, prose: string): boolean {
  const found = page.evaluate(prose, page, () => 'http://www.w3.org/1999/xhtml', 4 /* XPathResult.UNORDERED_NODE_ITERATOR_TYPE */)
  for (let node = found.iterateNext(); node; node = found.iterateNext()) if (/\S@\S+\.\S|"Person"/.test(node.textContent!)) return true
  return false
}
