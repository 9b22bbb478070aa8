import type { SeedAsset, SeedCampaign } from './types.ts'

/** Labels of the demo site's pages and files: what is content, what is gated, what is an offer. */
export const ASSETS: SeedAsset[] = [
  {
    id: 'blog-mondays',
    label: 'Article: Why bearings fail on Mondays',
    kind: 'article',
    stage: 'top',
    paths: ['/blog/why-bearings-fail-on-mondays'],
  },
  { id: 'customer-stories', label: 'Customer stories', kind: 'case-study', stage: 'top', paths: ['/customers'] },
  {
    id: 'quiet-machines',
    label: 'White paper: Quiet machines',
    kind: 'white-paper',
    stage: 'middle',
    paths: ['/white-paper', '/files/quiet-machines.pdf'],
  },
  { id: 'bearing-hour', label: 'Webinar: the bearing hour', kind: 'webinar', stage: 'middle', paths: ['/webinar'] },
  {
    id: 'price-list',
    label: 'Pricing and roll-out plan',
    kind: 'price-list',
    stage: 'bottom',
    paths: ['/pricing', '/files/rollout-plan.pdf'],
  },
  { id: 'demo', label: 'Demo request', kind: 'offer', stage: 'bottom', paths: ['/demo'] },
  { id: 'trial', label: 'Trial box', kind: 'offer', stage: 'bottom', paths: ['/trial'] },
]

/** Campaigns the demo's visitors came from. */
export const CAMPAIGNS: SeedCampaign[] = [
  {
    id: 'monday-starts',
    name: 'Monday starts',
    utm: { utm_source: 'linkedin', utm_medium: 'paid', utm_campaign: 'monday-starts' },
    segment: 'Heads of maintenance in plants that stop at the weekend, 50 to 5,000 people',
    brief:
      'They saw the chart of failures by weekday. Ask when their week starts and what broke on the last three Mondays, then offer three sensors for the machine they name.',
    expectedLeads: 40,
    costEuros: 6200,
  },
  {
    id: 'bearing-hour',
    name: 'The bearing hour',
    utm: { utm_source: 'newsletter', utm_medium: 'email', utm_campaign: 'bearing-hour' },
    segment: 'Readers of the white paper who have not spoken to us',
    brief:
      'They came to hear a spectrum read, not to buy. Ask which of the six they would have read differently; the ones who answer have an analyst and a budget.',
    expectedLeads: 25,
    costEuros: 900,
  },
  {
    id: 'instandhaltertage',
    name: 'Instandhaltertage, stand 14',
    utm: { utm_source: 'fair', utm_medium: 'qr', utm_campaign: 'instandhaltertage' },
    segment: 'Visitors of the fair who scanned the code on the noisy pump',
    brief: 'They held a node in their hand. Remind them of the pump on the stand and ask which of theirs sounds like it.',
    expectedLeads: 60,
    costEuros: 14800,
  },
]
