import type { Rules } from '#shared/schema/report-rules'
import type { CsvTable } from './csv'
import { shareCells, shareColumns } from './share-cells'

export function rulesTable({ rules, all }: Rules): CsvTable {
  return {
    columns: [
      ...['rule', 'label', 'kind', 'points', 'handed over', ...shareColumns('decided', 'accepted')],
      ...['refused', 'not a fit', 'won', 'standing', 'in words'],
    ],
    rows: [
      [null, 'All hand-offs', null, null, null, ...shareCells(all), null, null, null, null, null],
      ...rules.map((r) => [
        ...[r.rule, r.label, r.kind, r.points, r.handedOver],
        ...shareCells(r),
        ...[r.refused, r.notAFit, r.won, r.standing, r.sentence],
      ]),
    ],
  }
}
