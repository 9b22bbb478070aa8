import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Card } from '#shared/schema/lead'
import type { Quadrant } from '#shared/schema/score'
import { ask } from '../../background/sync/client'
import { onChanges } from './on-changes'

/** Cards are large: they are read a page at a time, only the pages on screen. */
const PAGE = 50

export type LeadList = {
  query: Signal<string>
  quadrant: Signal<Quadrant | null>
  /** sparse: a place nobody looked at yet is undefined */
  rows: ReadonlySignal<readonly (Card | undefined)[]>
  counts: ReadonlySignal<Record<Quadrant, number> | null>
  /** null until the first answer */
  total: ReadonlySignal<number | null>
  /** a sentence for the person, or null */
  failure: ReadonlySignal<string | null>
  /** the places now on screen, first and one past the last */
  want(from: number, to: number): void
}

/** The hottest-first list behind the popup; keeps itself current with pushes until `abort`. */
export function leadList(abort: AbortSignal): LeadList {
  const query = signal('')
  const quadrant = signal<Quadrant | null>(null)
  const rows = signal<readonly (Card | undefined)[]>([])
  const counts = signal<Record<Quadrant, number> | null>(null)
  const total = signal<number | null>(null)
  const failure = signal<string | null>(null)
  let seen = { from: 0, to: PAGE }
  /** answers of an older question are thrown away */
  let question = 0
  let asked = new Set<number>()

  async function readPages(fresh: boolean): Promise<void> {
    const mine = question
    const first = Math.floor(seen.from / PAGE)
    const last = Math.floor(Math.max(seen.from, seen.to - 1) / PAGE)
    const pages: number[] = []
    for (let page = first; page <= last; page++) if (!asked.has(page)) pages.push(page)
    if (pages.length === 0 && !fresh) return
    for (const page of pages) asked.add(page)
    const search = { query: query.value.trim(), quadrant: quadrant.value ?? undefined, limit: PAGE }
    const [answers, counted] = await Promise.all([
      Promise.all(pages.map((page) => ask('search', { ...search, offset: page * PAGE }))),
      fresh ? ask('counts', { query: search.query }) : null,
    ])
    if (mine !== question || abort.aborted) return
    batch(() => {
      const failed = answers.find((answer) => !answer.ok)
      failure.value = failed && !failed.ok ? failed.message : null
      if (counted?.ok) counts.value = counted.value
      if (failed) {
        for (const page of pages) asked.delete(page)
        return
      }
      const found = answers.map((answer) => (answer.ok ? answer.value : { cards: [], total: 0 }))
      const size = found.at(-1)?.total ?? total.value ?? 0
      const next: (Card | undefined)[] = fresh ? [] : rows.value.slice(0, size)
      next.length = size
      found.forEach((answer, i) => {
        answer.cards.forEach((card, j) => {
          next[pages[i]! * PAGE + j] = card
        })
      })
      rows.value = next
      total.value = size
    })
  }

  const startOver = () => {
    question += 1
    asked = new Set()
    void readPages(true)
  }

  let known = false
  const askAgain = () => {
    seen = { from: 0, to: PAGE }
    if (known) startOver()
  }
  const stops = [query.subscribe(askAgain), quadrant.subscribe(askAgain)]
  known = true
  abort.addEventListener('abort', () => stops.forEach((stop) => void stop()), { once: true })
  onChanges(startOver, abort)
  startOver()

  return {
    query,
    quadrant,
    rows,
    counts,
    total,
    failure,
    want(from, to) {
      seen = { from, to: Math.max(to, from + 1) }
      void readPages(false)
    },
  }
}
