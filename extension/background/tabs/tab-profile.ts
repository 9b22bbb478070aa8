import { browser } from 'wxt/browser'
import type { Card } from '#shared/schema/lead'
import type { Requests } from '../protocol'
import { cardsOfLines } from '../replica/cards-of-lines'
import { nameKey } from '../replica/folded'
import type { OpenWorkspace } from '../sync/open-workspace'
import { isLinkedIn, LINKEDIN_ORIGIN, type LinkedInProfile, linkedInProfile } from './linkedin-profile'
import { parsedUrl } from './parsed-url'
import { isGranted } from './site-access'
import type { TabSubject } from './tab-subject'

type Told = Requests['tabLead']['answer']

/** A name as common as that tells nobody apart; the rest is found by searching. */
const MOST_NAMESAKES = 5

/**
 * Who a tab is about. On LinkedIn, where no script of ours runs, its address and title are compared with the replica, once the person
 * has let the panel see them: the browser hides both before.
 */
export async function leadOfTab(open: OpenWorkspace | null, tabId: number, subject: TabSubject): Promise<Told> {
  const tab = await browser.tabs.get(tabId).catch(() => null)
  const url = tab?.url ? parsedUrl(tab.url) : null
  if (!url) return { ...subject, ...((await isGranted(LINKEDIN_ORIGIN)) ? {} : { askLinkedIn: LINKEDIN_ORIGIN, isPerhaps: true }) }
  if (!isLinkedIn(url.hostname)) return subject
  if (!(await isGranted(url.origin))) return { ...subject, askLinkedIn: url.origin }
  const profile = linkedInProfile(url.href, tab?.title ?? '')
  return profile && open ? matchedProfile(open, profile, subject) : subject
}

async function matchedProfile({ replica }: Pick<OpenWorkspace, 'replica'>, profile: LinkedInProfile, subject: TabSubject): Promise<Told> {
  const { index } = replica
  const keys = [
    profile.linkedin === null ? [] : index.find('linkedin', profile.linkedin),
    profile.crmId === null ? [] : index.find('crm', profile.crmId),
    // an import may have brought the address itself: the worker keeps what has no vanity name as it is, lower-cased
    profile.crmId === null ? [] : index.find('linkedin', profile.address.toLowerCase()),
  ]
  const known = (await Promise.all(keys)).flat()[0]
  if (known) return { leadId: known.id, confidence: 'exact', profile: { ...profile, leadId: known.id, namesakes: [] } }
  const namesakes = await namesakesOf(replica, profile.name)
  const about = { ...profile, leadId: null, namesakes }
  if (subject.leadId !== null) return { ...subject, profile: about }
  const only = namesakes.length === 1 ? namesakes[0]! : null
  return { leadId: only?.id ?? null, confidence: only ? 'possible' : null, profile: about }
}

async function namesakesOf(replica: OpenWorkspace['replica'], name: string | null): Promise<Card[]> {
  const key = name === null ? null : nameKey(name)
  if (key === null) return []
  const lines = await replica.index.findLines('name', key)
  const hottest = lines.sort((a, b) => b[10] - a[10]).slice(0, MOST_NAMESAKES)
  return cardsOfLines(replica, hottest)
}
