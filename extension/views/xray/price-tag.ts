import type { RulePrice } from '#shared/api/prices'
import { t } from '../../ui/t'
import { drawn } from './drawn'
import { ruleWords, tagWords } from './price-words'

export type TagAbout = { asset: string | null; identifies: boolean; isLink: boolean; isAside: boolean }

/** One rule as a list item. */
export function ruleItem(price: RulePrice): HTMLLIElement {
  const { head, terms, effect } = ruleWords(price)
  return drawn('li', {}, drawn('b', {}, head), drawn('span', {}, terms), drawn('span', {}, effect))
}

/** A tag beside a form or a link; pressed it says which rules, their limits and caps, and what came of them. */
export function priceTag(prices: readonly RulePrice[], about: TagAbout): HTMLElement {
  const isRaise = prices.some(({ kind }) => kind === 'hand-raise')
  const look = isRaise ? 'raise' : prices.length === 0 ? 'none' : 'points'
  const words = tagWords(prices, about.isLink)
  // a menu has no room for more than the first words; who hears the whole name hears them too
  const shown = about.isAside ? words.split(' · ')[0]! : words
  const button = drawn('button', { type: 'button', 'aria-expanded': 'false', 'aria-label': words }, shown)
  const more = drawn('div', { class: 'more', hidden: '' })
  if (about.asset !== null) more.append(drawn('p', {}, t('xray_asset', about.asset)))
  if (about.identifies) more.append(drawn('p', {}, t('xray_identifies')))
  if (prices.length === 0) more.append(drawn('p', {}, t('xray_nothing')))
  more.append(drawn('ul', {}, ...prices.map(ruleItem)))
  button.addEventListener('click', () => {
    more.hidden = !more.hidden
    button.setAttribute('aria-expanded', String(!more.hidden))
  })
  return drawn('div', { class: `tag ${look}` }, button, more)
}
