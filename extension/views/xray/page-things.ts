import type { PricedEvent } from '#shared/api/prices'
import { namesPerson, sentAddress, sentPath } from './sent-address'

/** Something on the page that a visitor's browser would report, and what it would report (as the snippet does), without what names a person. */
export type Thing = {
  kind: 'page' | 'form' | 'download' | 'link' | 'way'
  /** null for the page itself */
  element: HTMLElement | null
  event: PricedEvent
  /** a form that asks for an address makes a visitor known */
  identifies: boolean
}

/** More than these are a directory, not a page; the API takes 500. */
const MOST_LINKS = 200
const FILE = /\.(pdf|zip|csv|doc|xls|ppt)x?$/i

/**
 * What this page offers to do. A link to another page of the site is asked twice: for what its view is worth, and as a `way`, whether a
 * form there raises a hand. Of several links to one place one is enough: the first that is not in a menu or a footer.
 */
export function pageThings(document: Document): Thing[] {
  const here = new URL(document.location.href)
  const url = sentAddress(here)
  const page: Thing = { kind: 'page', element: null, event: { name: 'page', url, props: {} }, identifies: false }
  return [page, ...forms(document, url), ...links(document, here)]
}

function forms(document: Document, url: string): Thing[] {
  return [...document.forms]
    .filter((form) => !form.closest('[data-baton-ignore]') && isSeen(form))
    .map((element) => {
      const name = element.getAttribute('id') || element.getAttribute('name')
      const form = name && namesPerson(name) ? null : name
      const identifies = element.querySelector('input[type="email"], input[name*="mail" i]') !== null
      return { kind: 'form', element, event: { name: 'form', url, props: { form } }, identifies }
    })
}

function links(document: Document, here: URL): Thing[] {
  const chosen = new Map<string, { element: HTMLAnchorElement; target: URL }>()
  for (const element of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const target = URL.canParse(element.href) ? new URL(element.href) : null
    if (!target || !/^https?:$/.test(target.protocol) || !isSeen(element)) continue
    const key = target.origin + target.pathname
    const before = chosen.get(key)
    if (!before || (isAside(before.element) && !isAside(element))) chosen.set(key, { element, target })
  }
  return [...chosen.values()].slice(0, MOST_LINKS).flatMap(({ element, target }) => thingsOf(element, target, here))
}

function thingsOf(element: HTMLAnchorElement, target: URL, here: URL): Thing[] {
  const url = sentAddress(here)
  const thing = (kind: Thing['kind'], event: PricedEvent): Thing => ({ kind, element, event, identifies: false })
  if (element.hasAttribute('download') || FILE.test(target.pathname))
    return [thing('download', { name: 'download', url, props: { file: sentPath(target.pathname) } })]
  if (target.host !== here.host) return [thing('link', { name: 'click', url, props: { href: sentAddress(target).slice(0, 500) } })]
  if (target.pathname === here.pathname) return []
  const there = target.origin + sentPath(target.pathname)
  return [thing('link', { name: 'page', url: there, props: {} }), thing('way', { name: 'form', url: there, props: {} })]
}

/** Menus and footers: the same on every page, and crowded. */
export const isAside = (element: Element): boolean => element.closest('nav, header, footer, aside') !== null

export const isSeen = (element: HTMLElement): boolean =>
  element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.getBoundingClientRect().width > 0
