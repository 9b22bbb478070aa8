import { describe, expect, it } from 'vitest'
import type { Match } from '../../../extension/background/protocol'
import { chooseMatch } from '../../../extension/page/choose-match'

const match = (key: string, leadId: string, confidence: Match['confidence'] = 'exact'): Match => ({
  key,
  confidence,
  brief: { leadId, name: null, score: 1, grade: 'D4', quadrant: 'leave', namedAccount: false, handoff: null, yours: false },
})

describe('who the pill is for', () => {
  it('is nobody when nobody matched', () => {
    expect(chooseMatch([], ['0'], false)).toBeNull()
  })

  it('is the first in the site’s order, as a fact, on a described site', () => {
    expect(chooseMatch([match('1', 'b'), match('0', 'a')], ['0', '1'], false)).toMatchObject({ match: { key: '0' }, possible: false })
  })

  it('comes with every lead the page names, the subject first, each once, whoever is known by name alone as possible', () => {
    const matches = [
      match('0', 'a', 'possible'),
      match('1', 'b'),
      match('2', 'c'),
      match('3', 'b', 'possible'),
      match('4', 'd', 'possible'),
    ]
    expect(chooseMatch(matches, ['0', '1', '2', '3', '4'], false)!.here).toEqual([
      { leadId: 'b', possible: false },
      { leadId: 'c', possible: false },
      { leadId: 'a', possible: true },
      { leadId: 'd', possible: true },
    ])
  })

  it('is never somebody the page only names, who is listed all the same', () => {
    const matches = [match('0', 'a', 'possible'), match('1', 'b')]
    expect(chooseMatch(matches, ['0', '1'], false, 1)).toMatchObject({
      match: { key: '0' },
      possible: true,
      others: 0,
      here: [
        { leadId: 'a', possible: true },
        { leadId: 'b', possible: false },
      ],
    })
    expect(chooseMatch([match('1', 'b')], ['0', '1'], false, 1)).toBeNull()
  })

  it('is an exact match before a likelier name', () => {
    expect(chooseMatch([match('0', 'a', 'possible'), match('1', 'b')], ['0', '1'], false)).toMatchObject({
      match: { key: '1' },
      possible: false,
    })
  })

  it('is only possible when a name alone matched', () => {
    expect(chooseMatch([match('0', 'a', 'possible')], ['0'], false)).toMatchObject({ possible: true, others: 0 })
  })

  it('is only possible among several leads of a page nobody described', () => {
    expect(chooseMatch([match('0', 'a'), match('1', 'b')], ['0', '1'], true)).toMatchObject({ possible: true, others: 1 })
    expect(chooseMatch([match('0', 'a'), match('1', 'a')], ['0', '1'], true)).toMatchObject({ possible: false, others: 0 })
  })

  it('is nobody on a page nobody described that lists many leads', () => {
    const many = ['a', 'b', 'c', 'd'].map((lead, i) => match(String(i), lead))
    expect(chooseMatch(many, ['0', '1', '2', '3'], true)).toBeNull()
    expect(chooseMatch(many.slice(0, 3), ['0', '1', '2'], true)).toMatchObject({ possible: true, others: 2 })
    expect(chooseMatch(many, ['0', '1', '2', '3'], false)).toMatchObject({ possible: false })
  })
})
