import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { Card } from '#shared/schema/lead'
import type { Me } from '#shared/schema/member'
import type { Decision, Requests } from '../../background/protocol'
import { ask } from '../../background/sync/client'
import { mayDecide } from '../../ui/may-decide'
import { followWorkersClock } from '../../ui/now'
import { t } from '../../ui/t'
import { onChanges } from '../state/on-changes'
import type { CardSight } from './card-sight'
import { type PagePeople, pagePeople } from './page-people'

export type CardState = {
  /** undefined until the first answer; null when the lead is not in this member's replica */
  card: ReadonlySignal<Card | null | undefined>
  me: ReadonlySignal<Me | null>
  /** a touch logged by a pressed link, of which nobody has said how it went */
  untold: ReadonlySignal<Requests['untoldTouch']['answer']>
  page: PagePeople
  /** a sentence for the person, or null */
  failure: ReadonlySignal<string | null>
  /** true while a decision is on its way to the replica */
  busy: ReadonlySignal<boolean>
  /**
   * Applies decisions one after the other, if a person made them on a card they saw. Without an event: by a shortcut of the browser's.
   * False when nothing or not all was decided, and `failure` says why; of a script's event nothing is said.
   */
  act(event: Event | null, ...decisions: Decision[]): Promise<boolean>
  /** says a sentence where failures are said */
  say(sentence: string): void
}

/** One lead's card, kept current until `abort`. A hand-off that waits for this member is marked as seen: a person opened it. */
export function cardState(leadId: string, confirms: CardSight['confirms'], abort: AbortSignal): CardState {
  const card = signal<Card | null | undefined>(undefined)
  const me = signal<Me | null>(null)
  const untold = signal<Requests['untoldTouch']['answer']>(null)
  const page = pagePeople(leadId, abort)
  const failure = signal<string | null>(null)
  const busy = signal(false)

  /** why the card could not be read, while that is so */
  let unread: string | null = null

  const read = async () => {
    const [found, connection, touch] = await Promise.all([
      ask('card', { leadId }),
      ask('connection', {}),
      ask('untoldTouch', { leadId }),
      page.read(),
    ])
    if (abort.aborted) return
    batch(() => {
      if (connection.ok && connection.value.state !== 'signed-out') {
        followWorkersClock(connection.value)
        me.value = connection.value.me
      }
      if (touch.ok) untold.value = touch.value
      if (failure.value === unread) failure.value = null
      unread = found.ok ? null : found.message
      if (found.ok) card.value = found.value
      else failure.value = unread
    })
  }
  const decide = async (...decisions: Decision[]) => {
    const handoff = card.value?.handoff
    if (!handoff || busy.value) return false
    busy.value = true
    failure.value = null
    for (const decision of decisions) {
      const answer = await ask('decide', { leadId, handoffId: handoff.id, decision })
      if (answer.ok && decision.action === 'touch') untold.value = null
      if (answer.ok) card.value = answer.value
      else failure.value = answer.message
      if (!answer.ok) break
    }
    busy.value = false
    return failure.value === null
  }
  const act = async (event: Event | null, ...decisions: Decision[]) => {
    if (busy.value || event?.isTrusted === false) return false
    if (await confirms(event)) return decide(...decisions)
    say(t('card_unseen'))
    return false
  }
  const say = (sentence: string) => {
    failure.value = sentence
  }

  onChanges(
    (ids) => (ids === null || ids.has(leadId)) && void read(),
    abort,
    undefined,
    (push) => push.type === 'tab' && void page.read(),
  )
  void read().then(() => {
    const handoff = card.value?.handoff
    if (handoff?.state === 'open' && mayDecide(me.value, handoff)) return decide({ action: 'seen' })
  })
  return { card, me, untold, page, failure, busy, act, say }
}
