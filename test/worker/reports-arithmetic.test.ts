import { expect, test } from 'vitest'
import { wordsOf } from '../../worker/language/words'
import { csv } from '../../worker/reports/csv'
import { duration } from '../../worker/reports/duration'
import { historyOf } from '../../worker/reports/history'
import type { Passage } from '../../worker/reports/passage'
import { REPORTS } from '../../worker/reports/report-list'
import { share } from '../../worker/reports/share'
import { sla } from '../../worker/reports/sla'
import { verdictSentence } from '../../worker/reports/verdict-sentence'
import { randomWorkspace } from './reports/random-workspace'

test('below 20 cases a share is counts; from 20 on it has its rate and Wilson’s 90 % interval', () => {
  expect(share(0, 0)).toEqual({ n: 0, count: 0 })
  expect(share(12, 19)).toEqual({ n: 19, count: 12 })
  expect(share(10, 20)).toEqual({ n: 20, count: 10, rate: 0.5, interval: [0.3274, 0.6726] })
  // with z² = 2.7055: nothing of 20 may still be z² ÷ (n + z²), and all of 20 as little as n ÷ (n + z²)
  expect(share(0, 20).interval).toEqual([0, 0.1192])
  expect(share(20, 20).interval).toEqual([0.8808, 1])
  expect(() => share(3, 2)).toThrow('3 of 2 is no share.')
})

test('median is the mean of the middle two, p90 the nearest rank', () => {
  expect(duration([])).toEqual({ n: 0, median: null, p90: null })
  expect(duration([7])).toEqual({ n: 1, median: 7, p90: 7 })
  expect(duration([4, 1, 3, 2])).toEqual({ n: 4, median: 2.5, p90: 4 })
  expect(duration([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])).toEqual({ n: 10, median: 5.5, p90: 9 })
  expect(duration([0.04, 0.26])).toEqual({ n: 2, median: 0.2, p90: 0.3 })
})

test('no cell of a table is a formula; numbers stay numbers, and quotes, commas and line ends stay in their cell', () => {
  const dangerous = ['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', ' =1', '\n=1', '＝1', '"=1"']
  const guarded = csv({ columns: ['a'], rows: dangerous.map((text) => [text]) })
  const cells = guarded.slice(3).split(/\r\n(?=["']|$)/)
  for (const cell of cells.filter(Boolean)) expect(cell).toMatch(/^"?'|^"""=1"""$/)
  expect(
    csv({
      columns: ['x', 'y'],
      rows: [
        [-1.5, null],
        ['a,"b"\nc', true],
      ],
    }),
  ).toBe('x,y\r\n-1.5,\r\n"a,""b""\nc",true\r\n')
})

test('the verdict is one sentence, also where there is little to say', () => {
  const said = (qualified: number, qualifiedUntouched: number, unqualifiedHandedOver: number, unqualifiedWon: number, alone: number) => {
    const says = { qualified, qualifiedUntouched, unqualifiedHandedOver, unqualifiedWon }
    return (['en', 'de'] as const).map((language) => verdictSentence({ says, cells: [{ notHandedOver: alone }] }, wordsOf(language, 'UTC')))
  }
  expect(said(90, 31, 40, 3, 500)).toEqual([
    '31 qualified leads untouched; 3 of 40 unqualified won.',
    '31 qualifizierte Leads blieben liegen; 3 von 40 unter der Definition gewonnen.',
  ])
  expect(said(5, 0, 2, 0, 0)).toEqual([
    'None of 5 qualified leads untouched; none of 2 unqualified won.',
    'Keiner von 5 qualifizierten Leads blieb liegen; keiner von 2 unter der Definition gewonnen.',
  ])
  expect(said(1, 1, 0, 0, 0)).toEqual([
    '1 qualified lead untouched; nobody unqualified was handed over.',
    '1 qualifizierter Lead blieb liegen; unter der Definition wurde niemand übergeben.',
  ])
  expect(said(0, 0, 0, 0, 12)).toEqual([
    'No hand-off; 12 unqualified leads came.',
    'Keine Übergabe; es kamen 12 Leads unter der Definition.',
  ])
  expect(said(0, 0, 0, 0, 0)).toEqual(['Nobody came and nobody was handed over.', 'Niemand kam, und niemand wurde übergeben.'])
})

test('an undo takes back the deed before it and nothing that merely happened; a reopened hand-off is decided anew', () => {
  const taken = historyOf({
    openedAt: 0,
    trail: [
      [1, 'seen', 'open', 'seen'],
      [2, 'accept', 'seen', 'accepted'],
      [3, 'overdue', 'accepted', 'accepted'],
      [4, 'undo', 'accepted', 'seen'],
    ],
  })
  expect(taken).toMatchObject({ seenAt: 1, acceptedAt: null, decidedAt: null, level: 0 })
  const passedOn = historyOf({
    openedAt: 0,
    trail: [
      [2, 'accept', 'open', 'accepted'],
      [5, 'reassign', 'accepted', 'open'],
      [9, 'reject', 'open', 'rejected'],
    ],
  })
  expect(passedOn).toMatchObject({ acceptedAt: null, rejectedAt: 9, decidedAt: 9, unseenDecision: true, level: 0 })
  expect([passedOn.startBefore(4), passedOn.startBefore(9)]).toEqual([0, 5])
})

test('where the hub noted nothing, a decision counts as one of the last minutes from nine tenths of its window on', () => {
  const decidedAfter = (business: number, noted: boolean | null = null) =>
    ({
      trigger: 'hand-raise',
      owner: 'mb_1',
      transfers: 0,
      measured: [null, noted === null ? null : { business, raw: business }, null, false, noted, []],
      clock: { decidedMinutes: 30 },
      history: { decidedAt: 1, unseenDecision: false },
      read: () => ({ at: 1, dueAt: 2, timing: 'met', business, raw: business, ranOutBefore: false }),
    }) as unknown as Passage
  const lastMinutes = (...own: Passage[]) => sla({} as never, own, (id) => id).all.decidedInLastMinutes
  expect(lastMinutes(decidedAfter(26.9))).toEqual({ n: 1, count: 0 })
  expect(lastMinutes(decidedAfter(27))).toEqual({ n: 1, count: 1 })
  expect(lastMinutes(decidedAfter(1), decidedAfter(26), decidedAfter(28), decidedAfter(30))).toEqual({ n: 4, count: 2 })
  // what the hub noted when it happened stands, whatever the clock would say today
  expect(lastMinutes(decidedAfter(29, false), decidedAfter(2, true))).toEqual({ n: 2, count: 1 })
})

test('every report is a table too: as wide as its head, in the period’s file', async () => {
  const ws = await randomWorkspace(3, { leads: 120, handoffs: 90, visitors: 60, days: 60 })
  for (const name of ['verdict', ...Object.keys(REPORTS)]) {
    const said = await ws.as('marketing', 'GET', `/v1/reports/${name}?format=csv&from=2020-01-01`)
    expect(said.headers.get('Content-Disposition')).toContain(`baton-${name}-2020-01-01-`)
    const [head, ...lines] = (said.body as string).trimEnd().split('\r\n')
    expect(lines.length, name).toBeGreaterThan(2)
    // no quoted commas in this data but in sentences, which are quoted
    const width = (line: string) => line.replace(/"[^"]*"/g, '').split(',').length
    for (const line of lines) expect(width(line), `${name}: ${line}`).toBe(width(head!))
  }
})
