import type { ReasonClassRow, Reasons } from '#shared/schema/report-reasons'
import type { CsvTable } from './csv'
import { shareCells, shareColumns } from './share-cells'

export function reasonsTable({ refused, lost, findings }: Reasons): CsvTable {
  const part = (outcome: string, rows: readonly ReasonClassRow[]) =>
    rows.flatMap((c) => [
      [outcome, c.label, null, ...shareCells(c)],
      ...c.subReasons.map((s) => [outcome, c.label, s.label, ...shareCells(s)]),
    ])
  return {
    columns: ['outcome', 'reason', 'sub-reason', ...shareColumns('of', 'count')],
    rows: [
      ...part('refused', refused),
      ...part('lost', lost),
      ...findings.map((f) => ['finding by marketing', f.finding, null, ...shareCells(f)]),
    ],
  }
}
