import type { Match, PagePerson } from '../background/protocol'
import { ask } from '../background/sync/client'
import type { SiteRules } from '../sites/site'
import { createChip } from './chip'
import { listenToChips } from './chip-presses'
import { nearRows } from './near-rows'
import { ownAddresses, type Row, type RowPerson, readRow, rowsOf } from './read-rows'

/** Rows read, asked about and drawn in one go; between two the page has its turn. */
const SLICE_ROWS = 50
/** Who is nobody's lead may become one at any change; asking about all of them again is not done more often than this. */
const STRANGERS_MS = 5000

export type ListChips = {
  /** reads the page's lists again and shows a chip beside everyone who is a lead */
  look: (site: SiteRules | null) => void
  /** what is known of these leads, or of all, is no longer true */
  forget: (ids: readonly string[] | null) => void
}

type Shown = { host: HTMLElement; text: string; drawn: string; match: Match }

/**
 * Score chips in list views, beside those who are on screen. A chip stands inside the element that shows the name; one whose row was given to somebody else goes
 * before the next frame. `changed` is called when the lists should be looked at again, `asks` before anybody is asked about. Nobody's row
 * gets no node.
 */
export function createListChips(page: Document, changed: () => void, asks: () => void, signal: AbortSignal): ListChips {
  const view = page.defaultView! as Window & typeof globalThis
  const chips = new Map<Element, Shown>()
  let known = new Map<string, Match | null>()
  let isRunning = false
  let next: SiteRules | null | undefined
  let current: SiteRules | null = null
  let hasList = false
  let strangersTimer: ReturnType<typeof setTimeout> | undefined

  const drop = (place: Element) => {
    chips.get(place)?.host.remove()
    chips.delete(place)
  }
  const observer = new MutationObserver(() => {
    for (const [place, { text }] of chips) {
      if (place.textContent === text) continue
      drop(place)
      changed()
    }
  })
  const show = ({ place, text }: RowPerson, match: Match) => {
    const drawn = JSON.stringify(match.brief) + match.confidence
    const before = chips.get(place)
    if (before?.drawn === drawn && before.host.parentNode === place) return
    drop(place)
    if (!place.isConnected || place.textContent !== text) return
    const host = createChip(page, match)
    place.prepend(host)
    chips.set(place, { host, text, drawn, match })
    observer.observe(place, { childList: true, characterData: true, subtree: true })
  }

  const rowsHere = nearRows<Row>(view, () => current && void run(current), signal)
  const isChip = (target: EventTarget | null) => [...chips.values()].some(({ host }) => host === target)
  /** with the first list, which most pages never have */
  const listen = () => {
    hasList = true
    listenToChips(page, isChip, open, signal)
    // a list that fills the same rows with other people changes only text, which is not watched; it does so when it is scrolled
    page.addEventListener('scroll', changed, { signal, capture: true, passive: true })
  }

  const pass = async (site: SiteRules | null) => {
    const all = site ? rowsOf(site, page) : []
    if (all.length > 0 && !hasList) listen()
    rowsHere.watch(all)
    const rows = rowsHere.near()
    const own = site && rows.length > 0 ? ownAddresses(site, [page]) : new Set<string>()
    const here = new Set<Element>()
    const stillKnown = new Map<string, Match | null>()
    for (let at = 0; site && at < rows.length; at += SLICE_ROWS) {
      if (at > 0) await turnOf(view)
      if (signal.aborted) return
      const people = rows.slice(at, at + SLICE_ROWS).flatMap((row) => readRow(row, site, own) ?? [])
      const keys = people.map(({ person }) => JSON.stringify(person))
      if (people.length > 0) asks()
      const answers = await matchesOf(keys, known)
      if (signal.aborted) return
      people.forEach((one, i) => {
        const match = answers.get(keys[i]!)
        if (match !== undefined) stillKnown.set(keys[i]!, match)
        if (!match) return
        here.add(one.place)
        show(one, match)
      })
    }
    for (const place of [...chips.keys()]) if (!here.has(place) || !place.isConnected) drop(place)
    // one that was forgotten while this pass ran is asked about in the next
    for (const key of stillKnown.keys()) if (!known.has(key)) stillKnown.delete(key)
    known = stillKnown
  }

  const run = async (site: SiteRules | null) => {
    current = site
    next = site
    if (isRunning) return
    isRunning = true
    while (next !== undefined && !signal.aborted) {
      const now: SiteRules | null = next
      next = undefined
      await pass(now)
    }
    isRunning = false
  }
  const forgetWhere = (isGone: (match: Match | null) => boolean) => {
    for (const [key, match] of known) if (isGone(match)) known.delete(key)
    changed()
  }

  signal.addEventListener('abort', () => {
    clearTimeout(strangersTimer)
    observer.disconnect()
    for (const place of [...chips.keys()]) drop(place)
  })
  return {
    look: (site) => void run(site),
    forget(ids) {
      if (ids === null) return forgetWhere(() => true)
      if ([...known.values()].some((match) => match && ids.includes(match.brief.leadId)))
        forgetWhere((match) => match !== null && ids.includes(match.brief.leadId))
      if (known.size > 0) strangersTimer ??= setTimeout(askAgain, STRANGERS_MS)
    },
  }

  function open(chip: Element) {
    const match = [...chips.values()].find(({ host }) => host === chip)?.match
    if (match) void ask('openCard', { leadId: match.brief.leadId, possible: match.confidence === 'possible' })
  }

  function askAgain() {
    strangersTimer = undefined
    forgetWhere((match) => match === null)
  }
}

/** Who is a lead among the people named by `keys`; asks only about those not yet `known`, and adds them to it. */
async function matchesOf(keys: readonly string[], known: Map<string, Match | null>): Promise<Map<string, Match | null>> {
  const asked = [...new Set(keys)].filter((key) => !known.has(key))
  if (asked.length > 0) {
    const people = asked.map((key, i) => ({ key: String(i), ...(JSON.parse(key) as Omit<PagePerson, 'key'>) }))
    const answer = await ask('match', { people, url: location.href })
    // nobody answered: nothing is known, and the next look asks again
    if (!answer.ok) return new Map(keys.flatMap((key) => (known.has(key) ? [[key, known.get(key)!]] : [])))
    for (const key of asked) known.set(key, null)
    for (const match of answer.value) known.set(asked[Number(match.key)]!, match)
  }
  return new Map(keys.map((key) => [key, known.get(key) ?? null]))
}

/** Resolves when the page has nothing better to do, and within a tenth of a second. */
const turnOf = (view: Window): Promise<void> =>
  new Promise((done) => (view.requestIdleCallback ? view.requestIdleCallback(() => done(), { timeout: 100 }) : setTimeout(done)))
