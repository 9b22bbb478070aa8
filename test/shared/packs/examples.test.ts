import { describe, expect, it } from 'vitest'
import { fourRules } from '#shared/packs/four-rules'
import { idealCustomerProfile } from '#shared/packs/ideal-customer-profile'
import { inboundClassic } from '#shared/packs/inbound-classic'
import { asset, lead } from './lead'

describe('inbound classic: 50 in all', () => {
  const chief = { seniority: 'c-level', budget: true }
  const ebook = { name: 'download', asset: asset('ebook', 'top', 'e-book') }
  const offer = { name: 'form', asset: asset('offer', 'bottom', 'offer') }

  it('a C-level with budget, an e-book and an offer: 10 + 15 + 5 + 20 = 50, a year later still', () => {
    for (const day of [0, 365]) {
      const card = lead(inboundClassic, chief, [ebook, offer], day)
      expect(card.lines).toEqual({ 'bottom-of-funnel': 20, budget: 15, 'c-level': 10, 'top-of-funnel': 5 })
      expect(card).toMatchObject({ score: 50, quadrant: 'hand-over', leavesQuadrant: null })
    }
  })
  it('the same e-book twice is one e-book; without it 45 are not enough', () => {
    expect(lead(inboundClassic, chief, [ebook, ebook])).toMatchObject({ score: 30, quadrant: 'nurture' })
    expect(lead(inboundClassic, chief, [offer])).toMatchObject({ score: 45, quadrant: 'nurture' })
  })
  it('offers alone can do it', () => {
    const other = { name: 'form', asset: asset('other', 'bottom', 'offer') }
    const card = lead(inboundClassic, { seniority: 'c-level', budget: 'no' }, [offer, other])
    expect(card).toMatchObject({ fit: 10, readiness: 40, quadrant: 'hand-over', grade: 'C1' })
  })
})

describe('four rules: 100 in all', () => {
  const paper = (id: string) => ({ name: 'form', asset: asset(id, 'middle', 'white-paper') })
  it('a Vice President is handed over at once', () => {
    expect(lead(fourRules, { seniority: 'vice-president' }, [])).toMatchObject({ score: 100, quadrant: 'hand-over' })
  })
  it('five visits and a white paper: 5 × 10 + 50', () => {
    // the paper is taken in the middle of the last visit
    const visits = [0, 1, 2, 3, 4].map((day) => ({ name: 'page', day }))
    const card = lead(fourRules, { seniority: 'staff' }, [...visits, { ...paper('a'), day: 4, minute: 5 }], 5)
    expect(card.lines).toEqual({ visit: 50, 'white-paper': 50 })
    expect(card).toMatchObject({ score: 100, quadrant: 'hand-over', grade: 'D1' })
  })
  it('a white paper and a visit are not enough, and of an unknown title nobody is sure', () => {
    expect(lead(fourRules, { seniority: 'staff' }, [paper('a')])).toMatchObject({ score: 60, quadrant: 'leave' })
    expect(lead(fourRules, {}, [paper('a'), paper('b')])).toMatchObject({ score: 110, quadrant: 'not-sure' })
  })
})

describe('ideal customer profile: boxes that share 100 points', () => {
  const boxes = { annualIncome: 250_000, boatingLicence: true, livesOnCoast: 'yes', waterRecreation: true }
  it.each([
    ['four boxes', boxes, 100, 'nurture', 'A4'],
    ['three boxes', { ...boxes, livesOnCoast: 'no' }, 75, 'nurture', 'B4'],
    ['two boxes', { ...boxes, livesOnCoast: 'no', boatingLicence: false }, 50, 'leave', 'C4'],
    ['an income just below', { ...boxes, annualIncome: 249_999 }, 75, 'nurture', 'B4'],
    ['one box and nothing else known', { annualIncome: 300_000 }, 25, 'not-sure', 'D4'],
  ])('%s', (_, traits, fit, quadrant, grade) => {
    expect(lead(idealCustomerProfile, traits, [])).toMatchObject({ fit, quadrant, grade })
  })
  it('and is handed over when also ready', () => {
    const events = [0, 1, 2].map((i) => ({ name: 'form', minute: i, asset: asset(`offer-${i}`, 'bottom') }))
    expect(lead(idealCustomerProfile, boxes, events)).toMatchObject({ readiness: 63, quadrant: 'hand-over', grade: 'A2' })
  })
})
