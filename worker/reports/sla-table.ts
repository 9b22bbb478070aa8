import type { ClockReport, Sla, SlaRow } from '#shared/schema/report-sla'
import type { CsvCell, CsvTable } from './csv'
import { durationCells, durationColumns, shareCells, shareColumns } from './share-cells'

const CLOCKS = ['seen', 'decided', 'touched'] as const

export function slaTable({ all, triggers, owners }: Sla): CsvTable {
  const clockColumns = CLOCKS.flatMap((c) => [
    ...shareColumns(`${c} judged`, `${c} in time`),
    `${c} running`,
    `${c} ran out before`,
    ...durationColumns(`${c} office`),
    ...durationColumns(`${c} raw`),
  ])
  const part = (by: string, rows: readonly SlaRow[]) => rows.map((r): CsvCell[] => [by, r.label, r.n, r.transfers, ...cells(r)])
  return {
    columns: [
      ...[
        'by',
        'which',
        'hand-offs',
        'transfers',
        ...clockColumns,
        'touched within 5 minutes',
        'decided in last minutes',
        'decided unseen',
      ],
    ],
    rows: [...part('all', [all]), ...part('trigger', triggers), ...part('owner', owners)],
  }
}

const cells = (r: SlaRow): CsvCell[] => [
  ...CLOCKS.flatMap((c) => clockCells(r[c])),
  r.touchedWithinFive.count,
  r.decidedInLastMinutes.count,
  r.decidedUnseen.count,
]

const clockCells = (c: ClockReport): CsvCell[] => [
  ...shareCells(c.met),
  c.running,
  c.ranOutBefore,
  ...durationCells(c.business),
  ...durationCells(c.raw),
]
