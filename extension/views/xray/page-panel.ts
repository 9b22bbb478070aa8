import type { RulePrice } from '#shared/api/prices'
import { t } from '../../ui/t'
import { drawn } from './drawn'
import { ruleItem } from './price-tag'

export type PanelFacts = {
  version: number
  signed: boolean
  asset: string | null
  page: readonly RulePrice[]
  /** hand-raise rules of forms on this page */
  raises: readonly RulePrice[]
  /** hand-raise rules of forms one click away */
  ways: readonly RulePrice[]
  onClose: () => void
}

/** The corner panel: what seeing this page is worth, and whether a hand can be raised on it. */
export function pagePanel({ version, signed, asset, page, raises, ways, onClose }: PanelFacts): HTMLElement {
  const close = drawn('button', { type: 'button', class: 'close', 'aria-label': t('xray_close'), title: t('xray_close') }, '×')
  close.addEventListener('click', onClose)
  const own = page.filter(({ anywhere }) => !anywhere)
  const others = page.filter(({ anywhere }) => anywhere)
  return drawn(
    'section',
    { class: 'panel', 'aria-label': t('xray_title') },
    drawn('header', {}, drawn('h2', {}, t('xray_title')), close),
    drawn('p', { class: 'soft' }, t(signed ? 'xray_by_signed' : 'xray_by_unsigned', version)),
    drawn('h3', {}, t('xray_page')),
    ...(asset === null ? [] : [drawn('p', {}, t('xray_asset', asset))]),
    own.length > 0 ? drawn('ul', {}, ...own.map(ruleItem)) : drawn('p', {}, t('xray_page_nothing')),
    ...(others.length > 0 ? [drawn('h3', {}, t('xray_anywhere')), drawn('ul', {}, ...others.map(ruleItem))] : []),
    drawn('h3', {}, t('xray_hand')),
    handNote(raises, ways),
  )
}

function handNote(raises: readonly RulePrice[], ways: readonly RulePrice[]): HTMLElement {
  const names = (prices: readonly RulePrice[]) => [...new Set(prices.map(({ label }) => label))].join(', ')
  if (raises.length > 0) return drawn('p', { class: 'good' }, t('xray_hand_here', names(raises)))
  if (ways.length > 0) return drawn('p', {}, t('xray_hand_near', names(ways)))
  return drawn('p', { class: 'warn', role: 'note' }, t('xray_hand_none'))
}
