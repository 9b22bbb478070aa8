import type { Setup } from '#shared/api/setup'
import type { Requests } from '../../../extension/background/protocol'
import type { FakeBackground } from './fake-background'
import type { FakeTab } from './fake-browser'
import { linkedInScenes } from './linkedin-scenes'
import { type TrueLead, trueLeads } from './true-cards'
import { handOver, ME, signedIn } from './workspace'

export type Scene = {
  leads: TrueLead[]
  connection: Requests['connection']['answer']
  tabs: FakeTab[]
  /** false: the person says no when the browser asks */
  grants?: false | undefined
  arrange?: (background: FakeBackground) => void
}

const tab = (url: string, id = 1): FakeTab => ({ id, windowId: 1, url, active: true })

/** Leads hottest first, the first few handed over in different ways. */
function workspace(count: number, now: number): TrueLead[] {
  const leads = trueLeads(count, now).sort((a, b) => b.card.score - a.card.score)
  handOver(leads[0]!, 'hand-raise', 'Demo request', now, 22, 8)
  handOver(leads[1]!, 'threshold', 'fit 80 and readiness 61 reached 50 / 50', now, 150, 330)
  handOver(leads[4]!, 'named-account', 'Opened the pricing page', now, 130, -10)
  handOver(leads[6]!, 'criteria', 'Budget, authority, need and timing are known', now, 60, 420)
  handOver(leads[2]!, 'threshold', 'fit 70 and readiness 58 reached 50 / 50', now, 90, 300, 'accepted')
  handOver(leads[3]!, 'hand-raise', 'Contact form', now, 2000, 300, 'qualified')
  return leads
}

const MARKETER: typeof ME = { ...ME, role: 'marketing', member: { ...ME.member, role: 'marketing' } }
const NOBODY = { ok: true, value: null } as const
const SETUP: Setup = {
  snippet: { heard: true, origins: ['https://*.meridian.example'] },
  definition: { version: 1, name: 'B2B starter', signed: false, chosen: true },
  sales: { joined: 0, invited: 0 },
}

/** A mail about the lead at this place of the workspace. */
function about(index: number, now: number): Scene {
  const leads = workspace(60, now)
  return { leads: [leads[index]!, ...leads.filter((_, i) => i !== index)], connection: signedIn(), tabs: [tab('https://mail.google.com/')] }
}

const LONG = 'Wilhelmina Alexandrina-Konstantinopoulou von der Hohenberg-Schwarzenfels'

const SCENES: Record<string, (now: number) => Scene> = {
  full: (now) => ({ leads: workspace(60, now), connection: signedIn(), tabs: [tab('https://mail.google.com/mail/u/0/#inbox')] }),
  many: (now) => ({ leads: workspace(1200, now), connection: signedIn({ leads: 1200 }), tabs: [tab('https://crm.example.com/')] }),
  nobody: (now) => ({ leads: workspace(60, now), connection: signedIn(), tabs: [tab('https://news.example/', 2)] }),
  none: () => ({ leads: [], connection: signedIn({ leads: 0, activeVisitors: 0 }), tabs: [tab('https://mail.google.com/')] }),
  offline: (now) => ({ leads: workspace(60, now), connection: signedIn({ state: 'offline', unsent: 3 }), tabs: [] }),
  out: () => ({ leads: [], connection: { state: 'signed-out' }, tabs: [tab('https://news.example/')] }),
  join: () => ({ leads: [], connection: { state: 'signed-out' }, tabs: [tab('https://baton.meridian.example/join/Kf83hZ-2')] }),
  linkedin: (now) => ({ leads: workspace(20, now), connection: signedIn(), tabs: [tab('https://www.linkedin.com/in/maren-voss/')] }),
  accepted: (now) => about(2, now),
  later: (now) => about(1, now),
  qualified: (now) => about(3, now),
  unasked: (now) => about(5, now),
  reader: (now) => ({ ...about(0, now), connection: signedIn({ me: MARKETER }) }),
  gone: (now) => ({ ...about(0, now), arrange: ({ answers }) => void Object.assign(answers, { card: NOBODY }) }),
  checklist: (now) => ({
    leads: workspace(20, now),
    connection: signedIn({ me: MARKETER }),
    tabs: [tab('https://www.meridian.example/pricing')],
    arrange: (background) => {
      background.answers.checklist = { ok: true, value: { granted: false, cardSeen: false, dismissed: false, setup: SETUP } }
    },
  }),
  'own-site': (now) => ({
    leads: workspace(60, now),
    connection: signedIn({ me: MARKETER }),
    tabs: [tab('https://www.meridian.example/pricing')],
    arrange: (background) => {
      background.answers.call = { ok: true, value: { status: 200, body: SETUP } }
      background.answers.xray = { ok: true, value: { on: false } }
    },
  }),
  ...linkedInScenes,
  long: (now) => {
    const leads = workspace(30, now)
    leads.forEach((lead, i) => {
      if (i > 6) return
      lead.card = {
        ...lead.card,
        name: `${LONG} ${'abcdefg'[i]}`,
        title: 'Senior Vice President of Global Operational Excellence and Continuous Improvement, EMEA and Asia-Pacific',
        email: `wilhelmina.alexandrina.konstantinopoulou.von.der.hohenberg@${'very-long-subdomain.'.repeat(2)}nordwind.example`,
        account: {
          domain: 'nordwind-energieversorgungsgesellschaft.example',
          name: 'Nordwind Energieversorgungsgesellschaft Schleswig-Holstein mbH & Co. KGaA',
          named: true,
          owner: null,
        },
        namedAccount: true,
        possiblyAnother: { id: 'lead-9', name: 'Tobias Lindqvist' },
        claimed: true,
        blocked: i === 0,
        reentries: 2,
      }
    })
    return { leads, connection: signedIn(), tabs: [tab('https://a-really-quite-long-subdomain.customer-relations.nordwind.example/')] }
  },
}

export function scene(name: string, now: number): Scene {
  const make = SCENES[name]
  if (!make) throw new Error(`There is no scene "${name}"; there are ${Object.keys(SCENES).join(', ')}.`)
  return make(now)
}
