import '../harness/installed'

import { render } from 'preact'
import { afterEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import type { Receipt } from '#shared/schema/receipt'
import { floorReceipt } from '#shared/scoring/age-receipt'
import { ReceiptLine } from '../../../extension/ui/receipt-line'
import { TillSlip } from '../../../extension/ui/till-slip'
import { GOOD_FIT, KEEN, trueCard } from '../overlay/true-cards'

const card = trueCard(Date.UTC(2026, 10, 22, 12), { ...GOOD_FIT, title: 'VP Sales', seniority: 'vice-president' }, KEEN)
const floor = floorReceipt(5)

function inGerman() {
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('de-AT')
}

function shown(receipt: Receipt): { text: string; title: string } {
  const place = document.createElement('div')
  render(<ReceiptLine receipt={receipt} />, place)
  return {
    text: place.querySelector('.line-evidence')?.textContent ?? '',
    title: place.querySelector('.line-text')!.getAttribute('title')!,
  }
}

afterEach(() => vi.restoreAllMocks())

test('a line says what shows it in the reader’s language', () => {
  const senior = card.receipts.find(({ rule }) => rule === 'senior-executive')!
  expect(shown(senior)).toEqual({
    text: 'Vice President (from "VP Sales")',
    title: 'C-level or Vice President: Vice President (from "VP Sales")',
  })
  expect(shown(floor)).toEqual({ text: '', title: 'Readiness never goes below 0' })
  inGerman()
  expect(shown(senior).text).toBe('Bereichsvorstand (aus „VP Sales“)')
  expect(
    shown({ ...senior, label: 'Geschäftsleitung oder Bereichsvorstand', facts: { traits: [{ trait: 'seniority', value: 'c-level' }] } })
      .text,
    'the label says it',
  ).toBe('')
  expect(shown(floor)).toEqual({ text: '', title: 'Bereitschaft sinkt nie unter 0' })
  expect(shown({ ...senior, facts: undefined }).text, 'frozen before there were facts').toBe('Vice President (from "VP Sales")')
})

test('the till slip of a German reader has no English counts', () => {
  const below = () => {
    const place = document.createElement('div')
    render(<TillSlip score={card} signed />, place)
    return [...place.querySelectorAll('.slip-below')].map((line) => line.textContent!.split(' · ')[0]).join('\n')
  }
  expect(below()).toMatch(/twice|\d+ times/)
  inGerman()
  expect(below()).toMatch(/zweimal|\d+-mal/)
  expect(below()).not.toMatch(/\b(once|twice|times|days|from|known)\b/)
})

test('what the label says already is not said again in front of what it does not say', () => {
  const fact = { traits: [{ trait: 'emailKind', value: 'business', from: 'haffner-getriebe.example' }] }
  const address = { ...card.receipts[0]!, label: 'Business address', evidence: 'Business address at haffner-getriebe.example', facts: fact }
  expect(shown(address)).toEqual({
    text: 'at haffner-getriebe.example',
    title: 'Business address: Business address at haffner-getriebe.example',
  })
  inGerman()
  expect(shown({ ...address, label: 'Firmenadresse' }).text).toBe('bei haffner-getriebe.example')
})
