import { afterEach, beforeEach, vi } from 'vitest'
import type { Brief, Match } from '../../../extension/background/protocol'
import { pageTools } from '../../../extension/page/page-tools'
import { startPage } from '../../../extension/page/start'
import { type FakeBackground, fakeBackground } from '../harness/fake-background'
import { useBackground } from '../harness/installed'

export const INES: Brief = {
  leadId: 'lead-ines',
  name: 'Ines Calder',
  score: 62.5,
  grade: 'B2',
  quadrant: 'hand-over',
  namedAccount: true,
  handoff: 'open',
  yours: true,
}
export const exact = (brief: Brief, key = '0'): Match => ({ key, confidence: 'exact', brief })

/** For each test where it is called: an empty page, a background that knows nobody yet, and the reader still to be started. */
export function freshPage() {
  let stop: AbortController
  let background: FakeBackground
  const answer = (matches: Match[]) => {
    background.answers.match = { ok: true, value: matches }
  }
  beforeEach(() => {
    vi.stubEnv('BATON_TEST', 'true')
    document.title = ''
    document.body.replaceChildren()
    background = useBackground(fakeBackground([], { state: 'signed-out' }))
    answer([])
    stop = new AbortController()
  })
  afterEach(() => stop.abort())
  return {
    get background() {
      return background
    },
    start: () => startPage(pageTools, stop.signal),
    end: () => stop.abort(),
    pill: () => document.querySelector('baton-pill')?.shadowRoot?.querySelector('button') ?? null,
    /** whom the background knows of those on the page */
    answer,
    asked: (name: string) => background.asked.filter(({ baton }) => baton === name),
    soon: (check: () => void) => vi.waitFor(check, { timeout: 2000, interval: 10 }),
    /** has the page name somebody */
    person(email: string) {
      document.body.innerHTML = `<p>From <a href="mailto:${email}">Ines Calder</a></p>`
    },
  }
}
