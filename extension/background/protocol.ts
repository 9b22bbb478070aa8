/**
 * Every message between the extension's surfaces and its background, typed once. Only the background holds the
 * token, the replica and the network; everyone else asks here. All messages are plain JSON.
 */
import type { LeadInput } from '#shared/api/leads'
import type { Handoff, TimelineEntry, Touch } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import type { Me } from '#shared/schema/member'
import type { Quadrant } from '#shared/schema/score'
import type { SiteRules } from '../sites/site'
import type { ChecklistFacts } from './checklist'
import type { DefinitionTerms } from './replica/definition-terms'
import type { LinkedInProfile } from './tabs/linkedin-profile'

/** Someone the page shows. `key` is the caller's own handle. Addresses never leave the browser. */
export type PagePerson = {
  key: string
  email?: string | null
  name?: string | null
  company?: string | null
  title?: string | null
  domain?: string | null
  linkedin?: string | null
  crmId?: string | null
}

/** What a pill or a chip needs, small enough for 500 of them. */
export type Brief = {
  leadId: string
  name: string | null
  score: number
  grade: string
  quadrant: Quadrant
  namedAccount: boolean
  /** state of the current hand-off, if one waits for a decision or is being worked */
  handoff: 'open' | 'seen' | 'accepted' | 'qualified' | 'opportunity' | null
  /** true when the hand-off waits for this member's yes or no */
  yours: boolean
}

/** `exact`: e-mail, LinkedIn or CRM id; `possible`: name + company or name alone, never shown as fact. */
export type Match = { key: string; confidence: 'exact' | 'possible'; brief: Brief }

/** A lead a page names. `possible`: by name alone. */
export type PageLead = { leadId: string; possible: boolean }

export type Connection =
  | { state: 'signed-out' }
  | {
      /** `full`: there is no room on this disk for what the worker sends; tried again every half hour */
      state: 'live' | 'polling' | 'offline' | 'syncing' | 'full'
      me: Me
      workerUrl: string
      seq: number
      leads: number
      /** hand-offs that wait for this member's yes or no */
      waiting: number
      /** decisions in the outbox, not yet taken by the worker */
      unsent: number
      /** people without a name on the site in the last 5 minutes */
      activeVisitors: number
      /** how far the worker's clock is ahead of this machine's, ms; absent: not at all, as far as is known */
      workerAheadMs?: number
    }

/** A LinkedIn or Sales Navigator profile, known by its tab's address and title alone. */
export type TabProfile = LinkedInProfile & {
  /** the lead it is known to belong to */
  leadId: string | null
  /** while it belongs to nobody: leads of the same name, hottest first. Guesses, never facts */
  namesakes: Card[]
}

export type TabLead = {
  leadId: string | null
  confidence: 'exact' | 'possible' | null
  profile?: TabProfile
  /** the LinkedIn origin to ask for, so that the panel may follow it; `isPerhaps`: the tab's address is hidden, so it may be elsewhere */
  askLinkedIn?: string
  isPerhaps?: boolean
}

export type SiteAccess = { origin: string; granted: boolean; site: string | null; possible: boolean }

/** A decision as the views ask for it; the outbox turns it into the API's calls. */
export type Decision =
  | { action: 'seen' }
  | { action: 'accept'; nextStep?: string; nextStepAt?: number }
  | { action: 'reject'; reason: string; note?: string; until?: number }
  | { action: 'undo' }
  | { action: 'reassign'; ownerId: string; note?: string }
  | { action: 'snooze'; until: number }
  /** `amend`: how the last touch on this channel went, instead of another touch */
  | { action: 'touch'; channel: string; outcome: string; amend?: true }
  | { action: 'qualify'; criteria?: string[]; passTo?: string }
  | { action: 'opportunity'; amount?: number }
  | { action: 'outcome'; result: 'won' | 'lost'; amount?: number; reason?: string; note?: string }

/** `message` is a sentence for the person. */
export type Outcome<T> = { ok: true; value: T } | Refused
/** `field` is the dotted path into what was sent, where one field is at fault. */
export type Refused = { ok: false; code: string; message: string; field?: string }

/** Where every lead of the replica stands now, as columns: fit and readiness in points, `quadrant` a place in ui/quadrant-order.ts. */
export type Points = { ids: string[]; fit: number[]; readiness: number[]; quadrant: number[] }

export type ApiCall = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  body?: unknown
  idempotencyKey?: string
}

export type Requests = {
  /** asks for nothing but the state; never waits for the network */
  connection: { ask: Record<never, never>; answer: Connection }
  /** uses a join link (`https://WORKER/join/CODE`); the origin must have been granted in the same click */
  join: { ask: { url: string }; answer: Me }
  signOut: { ask: Record<never, never>; answer: null }
  /**
   * how to read the pages of the asking tab's address: data only; the content script carries the engine alone. `reader`: the page shows a
   * sign of a person, and has that engine yet to come; refused where the site is no longer granted
   */
  siteRules: { ask: { url: string; reader?: true }; answer: SiteRules[] }
  /** every site there is a reader for */
  knownSites: { ask: Record<never, never>; answer: { id: string; name: string }[] }
  /** matches people of a page against the replica; no network */
  match: { ask: { people: PagePerson[]; url: string }; answer: Match[] }
  card: { ask: { leadId: string }; answer: Card | null }
  /** hottest first unless sorted otherwise; `query` over name, address, company, domain; no network */
  search: { ask: { query: string; quadrant?: Quadrant; limit: number; offset: number }; answer: { cards: Card[]; total: number } }
  /** hand-offs waiting for this member, most urgent first */
  waiting: { ask: { limit: number }; answer: { cards: Card[]; total: number } }
  /** how many leads of a search each quadrant holds, for the filter chips; no network */
  counts: { ask: { query: string }; answer: Record<Quadrant, number> }
  /** a hand-off with its frozen evidence, touches and steps; null when it cannot be read now (offline and not kept) */
  handoff: { ask: { handoffId: string }; answer: Handoff | null }
  timeline: { ask: { leadId: string; cursor?: string | null }; answer: { events: TimelineEntry[]; cursor: string | null } }
  people: { ask: { leadId: string }; answer: Card[] }
  /** what the rules of one version of the definition are called; null when it cannot be read now */
  terms: { ask: { version: number }; answer: DefinitionTerms | null }
  /** applied to the replica at once, sent by the outbox, exactly once; answers the card as it looks now */
  decide: { ask: { leadId: string; handoffId: string; decision: Decision }; answer: Card }
  /**
   * the person pressed a link of a page that may be a touch (see contact-links.ts); `leadId`: whom the page is about, as a fact. Logs it
   * when it reaches a lead whose hand-off is this member's; says nothing of whether it did
   */
  contactLink: { ask: { href: string; leadId: string | null }; answer: null }
  /** the touch that a link logged by itself and of which nobody has said yet how it went */
  untoldTouch: { ask: { leadId: string }; answer: { channel: Touch['channel']; at: number } | null }
  handOver: { ask: { leadId: string; note: string }; answer: Card }
  addLead: { ask: { lead: LeadInput }; answer: Card }
  nameAccount: { ask: { domain: string; named: boolean; name?: string | null }; answer: null }
  /** opens the card on the tab that asks (overlay) or the given tab */
  openCard: { ask: { leadId: string; tabId?: number; possible?: boolean }; answer: null }
  openSidePanel: { ask: { leadId: string | null; possible?: boolean; tabId?: number; windowId?: number }; answer: null }
  /** what the side panel should show for a tab: the lead its page is about, if known */
  tabLead: { ask: { tabId: number }; answer: TabLead }
  /** on LinkedIn: this profile is that lead's; one of the two names the person (see TabProfile) */
  linkProfile: { ask: { leadId: string; linkedin: string | null; crmId: string | null }; answer: Card }
  /** the content script says who its page is about (null: nobody) */
  pageSubject: { ask: { leadId: string | null; confidence: 'exact' | 'possible' | null; here?: PageLead[] }; answer: null }
  /** every lead the asking tab's page names, the one it is about first; `key` is the lead's id */
  alsoHere: { ask: Record<never, never>; answer: Match[] }
  /** what the checklist of the first days is ticked by */
  checklist: { ask: Record<never, never>; answer: ChecklistFacts }
  dismissChecklist: { ask: Record<never, never>; answer: null }
  /** price tags on the page of a tab (marketing, admin); `wanted` null: only says whether they are there */
  xray: { ask: { tabId: number; wanted: boolean | null }; answer: { on: boolean } }
  siteAccess: { ask: { url: string }; answer: SiteAccess }
  /** after the permission was granted in the view (it needs the click): registers and injects at once */
  siteGranted: { ask: { origin: string; tabId?: number }; answer: null }
  /** shows Baton on the page in front, as long as that page is there; needs the toolbar button's leave for the tab, grants nothing */
  lookOnce: { ask: { tabId: number }; answer: null }
  siteRevoked: { ask: { origin: string }; answer: null }
  sites: { ask: Record<never, never>; answer: { origin: string; site: string }[] }
  /** where all leads stand, for the chart; no network */
  points: { ask: Record<never, never>; answer: Points }
  /** one call of the HTTP API with this member's token, for the extension's own pages only; `path` with its query, below `/v1/` */
  call: { ask: ApiCall; answer: { status: number; body: unknown } }
}
export type RequestName = keyof Requests

export type Request = { [N in RequestName]: { baton: N } & Requests[N]['ask'] }[RequestName]

/** Pushed over a port named `baton` to every open surface. `changed` lists lead ids; `all` means: read again. */
export type Push =
  | { type: 'changed'; ids: string[]; reason: 'live' | 'sync' | 'decision' }
  | { type: 'all' }
  | { type: 'connection'; connection: Connection }
  /** `tabLead` of this tab has a new answer: its page's subject changed, or `openSidePanel` named a lead */
  | { type: 'tab'; tabId: number }
  /** a line of the checklist became true in this browser */
  | { type: 'checklist' }
  | { type: 'wiped' }
  /** the worker would not take a decision made here; the card shows again what is true, `message` is the worker's sentence */
  | { type: 'refused'; leadId: string; message: string }
