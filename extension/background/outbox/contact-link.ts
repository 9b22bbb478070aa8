import { OPEN_STATES } from '#shared/schema/handoff-table'
import { emailHash } from '../replica/email-hash'
import { applied, type InWorkspace } from '../replica/lead-requests'
import { lookedUp } from '../replica/pack-lines'
import type { OpenWorkspace } from '../sync/open-workspace'
import { parsedUrl } from '../tabs/parsed-url'
import { channelOf } from './contact-links'
import { linkTouches, noteLinkTouch } from './link-touches'

/** The same link pressed again within this time, a double click above all, is the same touch. */
const SAME_TOUCH_MS = 60_000
/** A link that writes to more people than this is a circular. */
const MOST_PEOPLE = 10

/**
 * A link that gets in touch was pressed. A `mailto:` reaches whom it names; a call or a calendar the lead the page is about. Logged only on
 * a hand-off that is open and this member's or nobody's (DESIGN §5). Nobody can have answered yet, so its outcome is *no answer* until
 * the person says how it went.
 */
export const contactLink: InWorkspace<'contactLink'> = (open, { href, leadId }) => {
  // one after the other: of a double click the second must see what the first did
  const mine = last.then(async () => {
    const channel = channelOf(href)
    if (channel === null) return
    for (const id of channel === 'mail' ? await leadsWrittenTo(open, href) : leadId === null ? [] : [leadId])
      await log(open, id, channel, href)
  })
  last = mine.catch(() => {})
  return mine.then(() => ({ ok: true, value: null }))
}

let last: Promise<void> = Promise.resolve()

async function log(open: OpenWorkspace, leadId: string, channel: NonNullable<ReturnType<typeof channelOf>>, href: string): Promise<void> {
  const { member } = open.session.me
  const handoff = (await open.replica.card(leadId))?.handoff
  const isOurs = handoff && (handoff.owner === null || handoff.owner.id === member.id)
  if (member.role !== 'sales' || !isOurs || !(OPEN_STATES as readonly string[]).includes(handoff.state)) return
  const at = Date.now()
  const isKnown = (await linkTouches()).some((one) => one.handoffId === handoff.id && one.href === href && at - one.at < SAME_TOUCH_MS)
  if (isKnown) return
  const answer = await applied(open, { leadId, handoffId: handoff.id, decision: { action: 'touch', channel, outcome: 'no-answer' } })
  if (answer.ok) await noteLinkTouch({ href, leadId, handoffId: handoff.id, channel, at, told: false })
}

async function leadsWrittenTo({ replica }: OpenWorkspace, href: string): Promise<string[]> {
  const url = parsedUrl(href)
  const addresses = [url?.pathname ?? '', ...(url?.searchParams.getAll('to') ?? [])].flatMap((list) => plain(list).split(','))
  const people = addresses.filter((address) => address.includes('@'))
  if (people.length > MOST_PEOPLE) return []
  const found = await Promise.all(people.map(async (email) => replica.index.find('email', lookedUp(await emailHash(email)))))
  return [...new Set(found.flatMap(([lead]) => lead?.id ?? []))]
}

function plain(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}
