import type { QuadrantRow, Quadrants } from '#shared/schema/report-quadrants'
import { QUADRANTS } from '#shared/schema/score'
import type { CsvTable } from './csv'
import { shareCells, shareColumns } from './share-cells'

export function quadrantsTable({ all, weeks, sources, cells }: Quadrants): CsvTable {
  const part = (by: string, rows: readonly QuadrantRow[]) =>
    rows.map((r) => [by, r.week, r.channel, r.source, ...QUADRANTS.map((q) => r.quadrants[q] ?? 0), ...shareCells(r)])
  return {
    columns: ['by', 'week of', 'channel', 'source', ...QUADRANTS, ...shareColumns('leads', 'poor fit')],
    rows: [...part('all', [all]), ...part('week', weeks), ...part('source', sources), ...part('week and channel', cells)],
  }
}
