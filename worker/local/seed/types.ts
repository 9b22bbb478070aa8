import type { Account } from '#shared/schema/account'
import type { Trigger } from '#shared/schema/definition'
import type { KNOWN_EVENTS, StoredEvent } from '#shared/schema/event'
import type { HandoffAction, TOUCH_CHANNELS, TOUCH_OUTCOMES } from '#shared/schema/handoff'
import type { Role } from '#shared/schema/member'
import type { TraitSource, Traits } from '#shared/schema/trait'

/** Who a member is in the seed; hand-offs and owners refer to members by it. */
export type MemberKey = 'admin' | 'marketing' | 'sales' | 'sales2' | 'manager'
export type SeedMember = { key: MemberKey; name: string; email: string; role: Role; manager: boolean; signer: boolean }

export type SeedCompany = {
  /** what comes after the @ */
  domain: string
  name: string
  named: boolean
  relation: Account['relation']
  owner: MemberKey | null
  /** industry, country, employees; empty when nothing is known */
  traits: Traits
  /** a note for reps on what to reach there, named accounts only */
  plan: string | null
}

/** As the collector stores it, without the time of receipt (take `at`). Names are {@link KNOWN_EVENTS}. */
export type SeedEvent = Omit<StoredEvent, 'receivedAt' | 'name'> & { name: (typeof KNOWN_EVENTS)[number] }

export type SeedLead = {
  email: string
  name: string
  title: string | null
  phone: string | null
  /** vanity name of linkedin.com/in/<vanity> */
  linkedin: string | null
  companyDomain: string | null
  owner: MemberKey | null
  /** by who said it; what a form said is also in the events' `identify` */
  traits: Partial<Record<TraitSource, Traits>>
  /** budget, authority, need, timing as a member wrote them down, and when */
  answers: { at: number; by: MemberKey; traits: Traits } | null
  /** browsers of this person, in order of first use; empty for a lead that was only imported */
  visitors: string[]
  /** of all its visitors, in order of time */
  events: SeedEvent[]
  createdAt: number
}

/** What happened to a hand-off after it opened, oldest first. `reason` as in shared/schema/reason.ts. */
export type SeedStep = {
  action: HandoffAction | 'return'
  minutesAgo: number
  by: MemberKey | null
  reason?: string
  note?: string
  channel?: (typeof TOUCH_CHANNELS)[number]
  outcome?: (typeof TOUCH_OUTCOMES)[number]
  nextStep?: string
  /** of a won deal, whole euros a year */
  amount?: number
  to?: MemberKey
}

export type SeedHandoff = {
  leadEmail: string
  trigger: Trigger
  owner: 'sales' | 'sales2'
  openedMinutesAgo: number
  /** manual ones: what the member who opened it wrote */
  note: string | null
  openedBy: MemberKey | null
  steps: SeedStep[]
}

/** A page, file or form of the site. Globs on the path of a page, or of the file a `download` names in `props.file`. */
export type SeedAsset = { id: string; label: string; kind: string; stage: 'top' | 'middle' | 'bottom'; paths: string[] }

export type SeedCampaign = {
  id: string
  name: string
  utm: { utm_source?: string; utm_medium?: string; utm_campaign: string }
  segment: string
  brief: string
  expectedLeads: number
  costEuros: number
}

export type DemoSeed = {
  workspace: { name: string; timeZone: string; siteOrigin: string; ownDomains: string[] }
  members: SeedMember[]
  companies: SeedCompany[]
  leads: SeedLead[]
  /** visits of browsers nobody is known by */
  anonymousEvents: SeedEvent[]
  handoffs: SeedHandoff[]
  assets: SeedAsset[]
  campaigns: SeedCampaign[]
}
