import type { Nurture } from '#shared/schema/report-nurture'
import type { CsvTable } from './csv'
import { shareCells, shareColumns } from './share-cells'

export function nurtureTable({ wins, entered, inNurture }: Nurture): CsvTable {
  return {
    columns: ['what', 'which', ...shareColumns('n', 'count'), 'accepted again', 'won again', 'amount', 'of it once in nurture'],
    rows: [
      ['wins once in nurture', null, ...shareCells(wins), null, null, wins.amount, wins.amountOnceInNurture],
      ...entered.map((r) => ['entered, came back', r.label, ...shareCells(r), r.acceptedAgain, r.wonAgain, null, null]),
      ['in nurture today', null, inNurture, null, null, null, null, null, null, null, null],
    ],
  }
}
