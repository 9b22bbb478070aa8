import '../harness/installed'

import { render } from 'preact'
import { describe, expect, it } from 'vitest'
import type { Card } from '#shared/schema/lead'
import { REASONS } from '#shared/schema/reason'
import type { Score } from '#shared/schema/score'
import { termsOf } from '../../../extension/background/replica/definition-terms'
import { coolsWords } from '../../../extension/ui/cools-words'
import { missingWords } from '../../../extension/ui/missing-words'
import { dotPlace, totalLine } from '../../../extension/ui/quadrant-geometry'
import { reasonName } from '../../../extension/ui/reason-name'
import { TillSlip } from '../../../extension/ui/till-slip'
import { strongest } from '../../../extension/views/overlay/strongest'
import { PACKS } from '../../../shared/packs'
import { b2bStarter } from '../../../shared/packs/b2b-starter'
import { ageCard } from '../../../shared/scoring/age-card'
import { GOOD_FIT, KEEN, trueCard } from './true-cards'

const DAY = 86_400_000
const now = Date.UTC(2026, 10, 22, 12)
const keen = trueCard(now, GOOD_FIT, KEEN)
const STUDENT = { emailKind: 'free', seniority: 'student', function: 'research', country: 'BR', employees: 3, industry: 'education' }
const bored = trueCard(now, STUDENT, [
  { name: 'visit', daysAgo: 9 },
  { name: 'page', daysAgo: 3, path: '/careers' },
  { name: 'unsubscribed', daysAgo: 1 },
])

const tenths = (text: string | null | undefined) => Math.round(Number((text ?? '').replace('−', '-').replace('+', '')) * 10)
/** height of a line at x, between its points */
const heightAt = (line: { x: number; y: number }[], x: number): number => {
  const next = line.findIndex((point) => point.x >= x)
  if (next <= 0) return next === 0 ? line[0]!.y : 0
  const [a, b] = [line[next - 1]!, line[next]!]
  return a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x || 1)
}
const drawn = (card: typeof keen) => {
  const place = document.createElement('div')
  render(<TillSlip score={card} signed={false} />, place)
  return place
}

describe('the till slip', () => {
  const cards: [string, Card][] = [
    ['a keen lead', keen],
    ['a lead below nothing', bored],
    ...Array.from({ length: 90 }, (_, day): [string, Card] => [`a keen lead after ${day + 1} days`, ageCard(keen, now + (day + 1) * DAY)]),
  ]
  it.each(cards)('of %s adds up to the total exactly, as it is written', (_, card) => {
    const slip = drawn(card)
    const lines = [...slip.querySelectorAll('.slip-points')].map((line) => tenths(line.textContent))
    const parts = [...slip.querySelectorAll('.slip-head span:last-child')].map((part) => tenths(part.textContent))
    const total = tenths(slip.querySelector('.slip-total b')?.textContent)
    expect(lines.length).toBe(card.receipts.length)
    expect(lines.reduce((sum, line) => sum + line, 0)).toBe(total)
    expect(parts[0]! + parts[1]!).toBe(total)
    expect(total).toBe(Math.round(card.score * 10))
  })

  it('shows what the cap cut and what decay took', () => {
    const text = drawn(keen).textContent
    expect(text).toMatch(/18 times on 3 days · 18 earned · 7 over the cap · 2 cooled off/)
    expect(drawn(bored).textContent).toContain('not signed yet')
  })
})

describe('what is missing', () => {
  const content = { ...b2bStarter, fit: [...b2bStarter.fit, { id: 'r7', label: 'Lives on the coast', when: [], points: 1 }] }
  const terms = termsOf({ version: 1, status: 'published', signed: false, chosen: true, createdAt: 0, publishedAt: 0, content })
  const said = (score: Score) => missingWords(score, terms)

  it('is points on the short axis, or what the definition calls a raised hand', () => {
    const short = { ...keen, quadrant: 'nurture' as const, readiness: 42 }
    expect(said(short)).toBe('8 more readiness, or “Demo request”')
    expect(said({ ...keen, quadrant: 'check-fit' as const, fit: 37.5 })).toBe('12.5 more fit, or “Demo request”')
    expect(said({ ...keen, quadrant: 'leave' as const, fit: 40, readiness: 30 })).toBe(
      '10 more fit and 20 more readiness, or “Demo request”',
    )
    expect(missingWords(short, { ...terms, handRaises: [] })).toBe('8 more readiness')
  })

  it('names no raised hand that has conditions: whether this lead meets them is the worker’s to say', () => {
    expect(terms.handRaises).toContain('Contact form')
    expect(terms.handRaises).not.toContain('Trial with a business address')
  })

  it('is the sum where the definition asks for one', () => {
    const scale = { ...keen.scale, handOverWhen: 'total' as const }
    expect(said({ ...keen, quadrant: 'leave', score: 92, scale })).toBe('8 more, or “Demo request”')
  })

  it('is facts for a lead that is not sure, a must, or an exclusion, by their labels', () => {
    const unsure = trueCard(now, { emailKind: 'business', seniority: 'manager' }, [])
    expect(said(unsure)).toMatch(/^\d more facts to be sure, such as [A-Z]/)
    expect(said({ ...keen, quadrant: 'leave', knockedOut: ['r7'] })).toBe('A must is not met: Lives on the coast')
    expect(said({ ...keen, quadrant: 'leave', excluded: 'competitor' })).toBe('Excluded: Works for a competitor')
  })

  it('never shows an id, also where the labels cannot be read', () => {
    expect(missingWords({ ...keen, quadrant: 'leave', knockedOut: ['r7'] }, null)).toBe('A must of the definition is not met')
    expect(said({ ...keen, quadrant: 'leave', excluded: 'line' })).toBe('Excluded by a rule of the definition')
  })

  it('is nothing for a lead to hand over', () => {
    expect(said(keen)).toBeNull()
  })
})

describe('when it cools', () => {
  it('names the quadrant and the day', () => {
    expect(coolsWords({ leavesQuadrant: { at: Date.UTC(2026, 11, 14, 9), to: 'nurture' } }, now)).toBe('Nurture on 14 December')
    expect(coolsWords({ leavesQuadrant: null }, now)).toBeNull()
  })
})

describe('the picture', () => {
  const at = (fit: number, readiness: number) => dotPlace({ fit, readiness, scale: keen.scale })

  it('splits at the thresholds: a lead on one is in the upper half, a tenth below in the lower', () => {
    expect(at(50, 50)).toEqual({ x: 0.5, y: 0.5 })
    expect(at(49.9, 50).x).toBeLessThan(0.5)
    expect(at(75, 25)).toEqual({ x: 0.75, y: 0.25 })
  })

  it('keeps the dot inside, however far out the lead is', () => {
    for (const points of [-500, 900]) {
      const { x, y } = at(points, points)
      for (const place of [x, y]) expect(place > 0.03 && place < 0.97).toBe(true)
    }
  })

  it('draws every lead handed over by the sum beyond the line, and every other before it', () => {
    for (const { content } of PACKS.filter((pack) => pack.content.handOverWhen === 'total')) {
      const { thresholds, bands } = content
      const scale = { handOverWhen: content.handOverWhen, thresholds, bands }
      const line = totalLine(scale)!
      const most = thresholds.total * 1.1
      for (let fit = 0; fit <= most; fit += most / 20) {
        for (let readiness = 0; readiness <= most - fit; readiness += most / 20) {
          const { x, y } = dotPlace({ fit, readiness, scale })
          const edge = heightAt(line, x)
          if (Math.abs(y - edge) < 0.06 || fit + readiness === thresholds.total) continue
          expect([fit, readiness, y > edge]).toEqual([fit, readiness, fit + readiness > thresholds.total])
        }
      }
    }
    expect(totalLine(keen.scale)).toBeNull()
  })

  it('can draw a definition whose threshold is nothing', () => {
    const scale = { ...keen.scale, thresholds: { fit: 0, readiness: 0, total: 0 } }
    expect(dotPlace({ fit: 0, readiness: 75, scale })).toMatchObject({ x: 0.5, y: 0.94 })
  })
})

describe('the strongest receipts', () => {
  it('speak of both axes, strongest first, and of what counts against', () => {
    const { up, rest } = strongest(keen.receipts)
    expect(up.map(({ kind }) => kind).sort()).toEqual(['signal', 'signal', 'trait', 'trait'])
    expect(up.map(({ points }) => points)).toEqual([...up.map(({ points }) => points)].sort((a, b) => b - a))
    expect(up.length + rest).toBe(keen.receipts.length)
    expect(strongest(bored.receipts).down.map(({ rule }) => rule)).toEqual(['student', 'careers-page'])
  })
})

describe('every reject reason', () => {
  it('has the worker’s own words', () => {
    for (const reason of REASONS) {
      expect(reasonName(reason.id)).toBe(reason.label)
      for (const sub of reason.subReasons) expect(reasonName(`${reason.id}/${sub.id}`)).toBe(sub.label)
    }
  })
})
