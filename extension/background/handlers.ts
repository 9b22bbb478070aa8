import { t } from '../ui/t'
import { checklist, dismissChecklist } from './checklist'
import { contactLink } from './outbox/contact-link'
import { untoldTouch } from './outbox/link-touches'
import type { Ports } from './ports'
import type { Outcome, RequestName, Requests } from './protocol'
import { terms } from './replica/definition-terms'
import * as lead from './replica/lead-requests'
import { type Handlers, isPage } from './router'
import { apiCall } from './sync/api-call'
import type { Workspace } from './sync/workspace'
import { isLookedAt } from './tabs/one-look'
import { siteAccess } from './tabs/site-access'
import { siteRequests } from './tabs/site-requests'
import { tabRequests } from './tabs/tab-requests'
import { xray } from './tabs/xray-requests'

/** Every request of the protocol and who answers it. */
export function handlersOf(workspace: Workspace, ports: Ports): Handlers {
  const within =
    <N extends RequestName>(answer: lead.InWorkspace<N>) =>
    async (ask: Requests[N]['ask']): Promise<Outcome<Requests[N]['answer']>> => {
      const open = await workspace.current()
      return open ? answer(open, ask) : { ok: false, code: 'signed-out', message: t('err_signed_out') }
    }
  return {
    async connection() {
      const open = await workspace.current()
      return { ok: true, value: open ? await open.connection() : { state: 'signed-out' } }
    },
    join: ({ url }) => workspace.join(url),
    signOut: () => workspace.signOut(),
    async match(ask, sender) {
      // a reader outlives its leave in a page that stays open: a site taken from the list is told nothing more
      const [access, answer] = await Promise.all([isPage(sender) ? siteAccess(sender.url ?? '') : null, within<'match'>(lead.match)(ask)])
      const isLeft = access?.granted === false && !(await isLookedAt(sender))
      return isLeft ? { ok: false, code: 'not-granted', message: t('err_site_not_granted') } : answer
    },
    card: within<'card'>(lead.card),
    search: within<'search'>(lead.search),
    waiting: within<'waiting'>(lead.waiting),
    counts: within<'counts'>(lead.counts),
    handoff: within<'handoff'>(lead.handoff),
    timeline: within<'timeline'>(lead.timeline),
    people: within<'people'>(lead.people),
    terms: within<'terms'>(terms),
    decide: within<'decide'>(lead.decideRequest),
    contactLink: within<'contactLink'>(contactLink),
    untoldTouch: async ({ leadId }) => ({ ok: true, value: await untoldTouch(leadId) }),
    handOver: within<'handOver'>(lead.handOver),
    addLead: within<'addLead'>(lead.addLead),
    linkProfile: within<'linkProfile'>(lead.linkProfile),
    nameAccount: within<'nameAccount'>(lead.nameAccount),
    points: within<'points'>(lead.points),
    call: within<'call'>(apiCall),
    checklist: within<'checklist'>(checklist),
    dismissChecklist: within<'dismissChecklist'>(dismissChecklist),
    xray: within<'xray'>(xray),
    ...tabRequests(workspace, ports),
    ...siteRequests(workspace, ports),
  }
}
