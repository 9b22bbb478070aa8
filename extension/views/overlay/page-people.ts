import { signal } from '@preact/signals'
import type { Match } from '../../background/protocol'
import { ask } from '../../background/sync/client'

/** Who the page below a card is about while the card is open. */
export type PagePeople = {
  /** the other leads the page names */
  alsoHere: { readonly value: readonly Match[] }
  /** whom the page turned to since the card was opened, when that is not the card's own lead */
  turnedTo: { readonly value: Match | null }
  /** reads them again */
  read(): Promise<void>
  /** true once the card may stand over somebody else: the page turned, or its address is another and nobody has said yet whose it is */
  hasMovedOn(): boolean
}

/**
 * A card may have been opened for anybody, from a chip or a search: only a page that turns to another lead than it was about ends it. A
 * page that is about nobody for a while says nothing: it is being drawn.
 */
export function pagePeople(leadId: string, abort: AbortSignal): PagePeople {
  const alsoHere = signal<readonly Match[]>([])
  const turnedTo = signal<Match | null>(null)
  const address = location.href
  let isRead = false
  let about: string | undefined
  return {
    alsoHere,
    turnedTo,
    async read() {
      const here = await ask('alsoHere', {})
      if (abort.aborted || !here.ok) return
      const people = here.value ?? []
      alsoHere.value = people.filter(({ key }) => key !== leadId)
      const [subject] = people
      if (isRead && subject && subject.key !== about) turnedTo.value = subject.key === leadId ? null : subject
      if (subject) about = subject.key
      isRead = true
    },
    hasMovedOn: () => turnedTo.value !== null || location.href !== address,
  }
}
