import type { Funnel, FunnelRow } from '#shared/schema/report-funnel'
import type { CsvTable } from './csv'
import { durationCells, durationColumns, shareCells, shareColumns } from './share-cells'

export function funnelTable({ rows, handRaises, byHand }: Funnel): CsvTable {
  const part = (track: string, own: readonly FunnelRow[]) =>
    own.map((r) => [
      track,
      r.label,
      r.n,
      ...(r.onward ? shareCells(r.onward).slice(1) : [null, null, null, null]),
      ...(r.took ? durationCells(r.took) : [null, null]),
    ])
  return {
    columns: ['track', 'stage', ...shareColumns('n', 'went on'), ...durationColumns('took')],
    rows: [...part('main', rows), ...part('hand-raises from a poor fit', handRaises), ...part('by hand', byHand)],
  }
}
