import type { Campaigns } from '#shared/schema/report-campaigns'
import type { CsvTable } from './csv'
import { shareCells, shareColumns } from './share-cells'

export function campaignsTable({ campaigns, unknown }: Campaigns): CsvTable {
  const empty = Array<null>(14).fill(null)
  return {
    columns: [
      ...[
        'campaign',
        'leads in period',
        'handed over in period',
        'accepted in period',
        'leads',
        'expected leads',
        'of expected',
        'handed over',
      ],
      ...shareColumns('decided', 'accepted'),
      ...['won', 'amount', 'cost', 'cost per lead', 'cost per accepted'],
    ],
    rows: [
      ...campaigns.map((c) => [
        ...[c.name, c.inPeriod.leads, c.inPeriod.handedOver, c.inPeriod.accepted],
        ...[c.toDate.leads, c.expectedLeads, c.ofExpected, c.toDate.handedOver],
        ...shareCells(c),
        ...[c.toDate.won, c.toDate.amount, c.cost, c.costPerLead, c.costPerAccepted],
      ]),
      ...unknown.map((u) => [`${u.campaign} (not described)`, u.n, ...empty, null, null]),
    ],
  }
}
