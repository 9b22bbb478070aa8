import type { TabLead } from '../../../extension/background/protocol'
import type { FakeTab } from './fake-browser'
import type { Scene } from './scenes'
import { type TrueLead, trueLeads } from './true-cards'
import { signedIn } from './workspace'

const LINKEDIN = 'https://www.linkedin.com'
const LONG_NAME = 'Prof. Dr. Maximiliana-Theodora von Hohenstein-Wittelsbach zu Altenburg'
const LONG_SLUG = 'maximiliana-theodora-von-hohenstein-wittelsbach-zu-altenburg-4b7a91c2'

type Told = (leads: readonly TrueLead[]) => TabLead

/** What the background tells of a tab with a profile that belongs to nobody yet. */
const profile =
  (name: string | null, linkedin: string | null, over: Partial<TabLead> = {}, namesakes: readonly number[] = []): Told =>
  (leads) => ({
    leadId: null,
    confidence: null,
    ...over,
    profile: {
      name,
      linkedin,
      address: linkedin === null ? `${LINKEDIN}/sales/lead/ACwAAAbC_dE-f` : `${LINKEDIN}/in/${linkedin}/`,
      crmId: linkedin === null ? 'linkedin-sales:ACwAAAbC_dE-f' : null,
      leadId: null,
      namesakes: namesakes.map((index) => leads[index]!.card),
    },
  })
const asked = (isPerhaps: boolean): Told => {
  return () => ({ leadId: null, confidence: null, askLinkedIn: LINKEDIN, isPerhaps })
}
const possible = { leadId: 'lead-0', confidence: 'possible' } as const

const renamed = (name: string, linkedin: string | null) => (leads: TrueLead[]) => {
  for (const lead of leads.slice(0, 3)) lead.card = { ...lead.card, name, linkedin }
}

type Arranged = { told: Told; rename?: (leads: TrueLead[]) => void; grants?: false }

const SCENES: Record<string, Arranged> = {
  'linkedin-ask': { told: asked(false) },
  'linkedin-perhaps': { told: asked(true) },
  'linkedin-refused': { told: asked(false), grants: false },
  'linkedin-possible': { told: profile('Ole Brandt', 'ole-b-77', possible), rename: renamed('Ole Brandt', null) },
  'linkedin-other': { told: profile('Ole Brandt', 'ole-b-77', possible), rename: renamed('Ole Brandt', 'ole-brandt') },
  'linkedin-namesakes': { told: profile('Max Meier', 'max-m-1', {}, [0, 1, 2]), rename: renamed('Max Meier', null) },
  'linkedin-nobody': { told: profile('Petra Neu', 'petra-neu') },
  'linkedin-sales': { told: profile('Petra Neu', null) },
  'linkedin-long': { told: profile(LONG_NAME, LONG_SLUG, {}, [0, 1]), rename: renamed(LONG_NAME, null) },
  'linkedin-long-possible': { told: profile(LONG_NAME, LONG_SLUG, possible), rename: renamed(LONG_NAME, null) },
  'linkedin-long-other': { told: profile(LONG_NAME, LONG_SLUG, possible), rename: renamed(LONG_NAME, `${LONG_SLUG}-2`) },
}

/** The side panel beside LinkedIn: before and after the grant, with nobody, one or several known by the name. */
export const linkedInScenes: Record<string, (now: number) => Scene> = Object.fromEntries(
  Object.entries(SCENES).map(([name, { told, rename, grants }]) => [
    name,
    (now: number): Scene => {
      const leads = trueLeads(20, now)
      rename?.(leads)
      const tab: FakeTab = { id: 1, windowId: 1, url: `${LINKEDIN}/in/somebody/`, active: true }
      return {
        leads,
        connection: signedIn(),
        tabs: [tab],
        grants,
        arrange: (background) => {
          background.answers.tabLead = { ok: true, value: told(leads) }
        },
      }
    },
  ]),
)
