import type { Acceptance, AcceptanceRow } from '#shared/schema/report-acceptance'
import type { CsvTable } from './csv'
import { shareCells, shareColumns } from './share-cells'

export function acceptanceTable({ groups, triggers, owners, weeks }: Acceptance): CsvTable {
  const part = (by: string, rows: readonly AcceptanceRow[]) =>
    rows.map((r) => [
      by,
      r.label,
      r.handedOver,
      ...shareCells(r),
      r.undecided,
      r.returned,
      r.refusedAfterAccepting,
      ...shareCells(r.toSql).slice(1),
    ])
  return {
    columns: [
      ...['by', 'which', 'handed over', ...shareColumns('decided', 'accepted'), 'undecided', 'returned', 'refused after accepting'],
      ...['sql', 'sql rate', 'sql rate from', 'sql rate to'],
    ],
    rows: [...part('group', groups), ...part('trigger', triggers), ...part('owner', owners), ...part('week', weeks)],
  }
}
