import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Handoff, TimelineEntry } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import { ask } from '../../background/sync/client'
import { cardOutside } from './card-outside'
import { onChanges } from './on-changes'

export type LeadStory = {
  /** undefined until the first answer; null when there is no such lead, or none that can be read now */
  card: Signal<Card | null | undefined>
  handoff: ReadonlySignal<Handoff | null>
  people: ReadonlySignal<readonly Card[]>
  events: ReadonlySignal<readonly TimelineEntry[] | null>
  /** true while there is an older page */
  more: ReadonlySignal<boolean>
  timelineFailure: ReadonlySignal<string | null>
  older(): Promise<void>
}

/** Everything the side panel tells of one lead, kept current until `abort`. */
export function leadStory(leadId: string, abort: AbortSignal): LeadStory {
  const card = signal<Card | null | undefined>(undefined)
  const handoff = signal<Handoff | null>(null)
  const people = signal<readonly Card[]>([])
  const events = signal<readonly TimelineEntry[] | null>(null)
  const more = signal(false)
  const timelineFailure = signal<string | null>(null)
  let cursor: string | null = null

  async function readCard(): Promise<void> {
    const kept = await ask('card', { leadId })
    const found = kept.ok && kept.value === null ? await cardOutside(leadId) : kept
    if (abort.aborted) return
    if (!found.ok) {
      card.value ??= null
      return
    }
    card.value = found.value
    const id = found.value?.handoff?.id
    const evidence = id ? await ask('handoff', { handoffId: id }) : null
    if (!abort.aborted && (evidence === null || evidence.ok)) handoff.value = evidence?.value ?? null
  }

  async function readPeople(): Promise<void> {
    const found = await ask('people', { leadId })
    if (!abort.aborted && found.ok) people.value = found.value
  }

  async function readTimeline(from: string | null): Promise<void> {
    const page = await ask('timeline', { leadId, cursor: from })
    if (abort.aborted) return
    batch(() => {
      timelineFailure.value = page.ok ? null : page.message
      if (!page.ok) {
        events.value ??= []
        return
      }
      const had = events.value ?? []
      const inPage = new Set(page.value.events.map((e) => e.id))
      const others = had.filter((e) => !inPage.has(e.id))
      // A first page read again keeps the older pages already on screen, and their cursor.
      const refresh = from === null && others.length > 0
      events.value = from === null ? [...page.value.events, ...others] : [...others, ...page.value.events]
      if (refresh) return
      cursor = page.value.cursor
      more.value = cursor !== null
    })
  }

  onChanges((ids) => {
    if (ids === null || ids.has(leadId)) {
      void readCard()
      void readTimeline(null)
    }
    void readPeople()
  }, abort)
  void readCard()
  void readPeople()
  void readTimeline(null)

  return { card, handoff, people, events, more, timelineFailure, older: () => (more.value ? readTimeline(cursor) : Promise.resolve()) }
}
