import { browser } from 'wxt/browser'
import type { HandoffSummary } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import { becauseWords } from '../../ui/because-words'
import { triggerName } from '../../ui/stage-name'
import { t } from '../../ui/t'

/** After a long absence more than these would be noise; the badge counts them all. */
const MOST_AT_ONCE = 3
/** An undone answer waits again and is no news: known hand-offs stay known. So many fit a day of any rep. */
const MOST_KNOWN = 1000
const KEY = 'notices'

/** For the browser's session: it outlives a sleeping background, and a new start begins with what then waits. `shown`: hand-off → lead. */
type Notices = { known: string[]; shown: Record<string, string> }
type Waiting = Card & { handoff: HandoffSummary }

let last: Promise<void> = Promise.resolve()
/** One after another, so that two changes in a row do not show the same hand-off twice. */
const inTurn = (work: () => Promise<void>): Promise<void> => {
  last = last.then(work, work)
  return last
}

/**
 * Shows one notification for each hand-off that began to wait for this member, and takes it away when it was seen or decided, here or
 * elsewhere. What waited already when the session began is not told. Its id is the hand-off's.
 * @param waiting this member's undecided hand-offs, most urgent first
 * @param current true when they are as the worker has them: only then is one that was not known new
 */
export function showNotices(waiting: readonly Card[], current: boolean): Promise<void> {
  return inTurn(async () => {
    const before = await noticesKept()
    const open = waiting.filter((card): card is Waiting => card.handoff?.state === 'open')
    const stays = new Set(open.map((card) => card.handoff.id))
    const shown: Notices['shown'] = {}
    for (const [id, leadId] of Object.entries(before?.shown ?? {})) {
      if (stays.has(id)) shown[id] = leadId
      else await browser.notifications.clear(id)
    }
    const known = new Set(before?.known)
    const fresh = before && current ? open.filter((card) => !known.has(card.handoff.id)) : []
    for (const card of fresh.slice(0, MOST_AT_ONCE)) {
      shown[card.handoff.id] = card.id
      await browser.notifications.create(card.handoff.id, noticeOf(card))
    }
    if (current) for (const { handoff } of waiting) if (handoff) known.add(handoff.id)
    if (before || current) await keep({ known: [...known].slice(-MOST_KNOWN), shown })
  })
}

/** Takes all of them away, when this member leaves the device. */
export function forgetNotices(): Promise<void> {
  return inTurn(async () => {
    for (const id of Object.keys((await noticesKept())?.shown ?? {})) await browser.notifications.clear(id)
    for (const id of Object.keys((await browser.notifications.getAll?.()) ?? {})) {
      if (id.startsWith(REFUSED)) await browser.notifications.clear(id)
    }
    await browser.storage.session.remove(KEY)
  })
}

const REFUSED = 'refused:'

/** Of the notification that says that an answer about this lead was not taken. */
export const refusalNoticeId = (leadId: string): string => REFUSED + leadId

/** The lead a notification is about; null when it is none of these, or was taken away meanwhile. */
export async function leadOfNotice(id: string): Promise<string | null> {
  if (id.startsWith(REFUSED)) return id.slice(REFUSED.length)
  return (await noticesKept())?.shown[id] ?? null
}

/** All of it is shown as text by the browser, whatever a name is made of. */
function noticeOf(card: Waiting) {
  const who = card.name ?? card.email ?? t('ext_this_lead')
  return {
    type: 'basic' as const,
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: t('ext_notice_title', who, triggerName(card.handoff.trigger)),
    message: t('ext_notice_message', becauseWords(card.handoff), Math.round(card.score), card.grade),
  }
}

const noticesKept = async (): Promise<Notices | undefined> => (await browser.storage.session.get(KEY))[KEY] as Notices | undefined

const keep = (notices: Notices) => browser.storage.session.set({ [KEY]: notices })
