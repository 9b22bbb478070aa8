import * as z from 'zod'
import { ReportPeriod, Share } from './report'

const Brought = z.object({ leads: z.number().int(), handedOver: z.number().int(), accepted: z.number().int() })

/** To date: `n` decided hand-offs of its leads, of which `count` were accepted. */
export const CampaignRow = Share.extend({
  id: z.string(),
  name: z.string(),
  segment: z.string().nullable(),
  /** false: its UTM match names neither campaign nor source, which is all that is kept of where a lead came from */
  matched: z.boolean(),
  expectedLeads: z.number().int().nullable(),
  cost: z.number().nullable(),
  inPeriod: Brought,
  toDate: Brought.extend({ won: z.number().int(), amount: z.number() }),
  /** leads to date ÷ expected leads; may exceed 1; null without an expectation */
  ofExpected: z.number().nullable(),
  /** cost ÷ leads, and ÷ accepted hand-offs, to date; null without a cost or with none of them */
  costPerLead: z.number().nullable(),
  costPerAccepted: z.number().nullable(),
})
export type CampaignRow = z.infer<typeof CampaignRow>

/** Campaigns, expected against actual. Costs and expectations are a campaign's whole, so they are set against all it brought so far. */
export const Campaigns = z.object({
  period: ReportPeriod,
  campaigns: z.array(CampaignRow),
  /** utm_campaign values of the period's leads that no campaign here describes */
  unknown: z.array(z.object({ campaign: z.string(), n: z.number().int() })),
})
export type Campaigns = z.infer<typeof Campaigns>
