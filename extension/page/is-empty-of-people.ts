import type { Address, Glance } from '../sites/site'

/** True when one glance tells that the page names nobody, so that a page without people costs no more. */
export function isEmptyOfPeople({ signs, record }: Glance, url: Address, page: Document): boolean {
  try {
    return signs !== undefined && !page.querySelector(signs) && !(record && new RegExp(record).test(url.href))
  } catch {
    return false
  }
}
