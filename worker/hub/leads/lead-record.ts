import type { Card, Stage } from '#shared/schema/lead'
import type { Quadrant } from '#shared/schema/score'
import type { TraitSource, TraitValue } from '#shared/schema/trait'

/** One trait as it stands: value, who said it, when (ms). */
export type HeldTrait = { value: TraitValue; source: TraitSource; at: number }

/** A lead as the hub keeps it (column `leads.record`, JSON). Times in ms. */
export type LeadRecord = {
  id: string
  email: string | null
  emailHash: string | null
  name: string | null
  title: string | null
  company: string | null
  phone: string | null
  linkedin: string | null
  crmIds: string[]
  /** registrable domain of a business address, or of the account it was put in */
  domain: string | null
  ownerId: string | null
  stage: Stage
  /** only a browser vouches for this person so far */
  claimed: boolean
  blocked: boolean
  possiblyAnother: string | null
  traits: Record<string, HeldTrait>
  reentries: number
  readinessSince: number | null
  nurtureUntil: number | null
  /** nurture ended by its date then, and nobody has acted on the lead since */
  backAt?: number | null
  coolOffUntil: number | null
  /** event or trait time after which a threshold, criteria or named-account hand-off may open again */
  quietSince: number | null
  lastActivity: Card['lastActivity']
  /** last logged touch by sales */
  lastTouchAt: number | null
  /** quadrant at the last scoring, to see a crossing */
  quadrant: Quadrant | null
  grade: string | null
  /** where the first visit came from */
  source: { channel: string; source: string | null; campaign: string | null } | null
  mergedInto: string | null
  createdAt: number
}
