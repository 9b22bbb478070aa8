import { ask, onPush } from '../background/client'
import type { PagePerson, Push } from '../background/protocol'
import { SITES } from '../sites'
import type { Site } from '../sites/site'
import { type Chosen, chooseMatch } from './choose-match'
import { createPill } from './pill'
import { readPage } from './read-page'
import type { Person } from './read-person'
import { siteOf } from './site-of'
import { watchPage } from './watch-page'

/**
 * Reads the page, asks the background who is on it, and shows the pill of the lead it is about; again whenever the page or the
 * lead changes, until `signal` aborts. A page about nobody gets no node at all.
 */
export function startPage(signal: AbortSignal): void {
  const pill = createPill(document, openCard, signal)
  let asked = ''
  let shown: Chosen | null = null
  let turn = 0

  const look = async (again = false) => {
    const url = new URL(location.href)
    const site = siteOf(SITES, url, document)
    if (!site) return
    watch.frames(site)
    const people = pagePeople(readPage(site, url, document).subject)
    const question = JSON.stringify(people)
    if (question === asked && !again) return
    asked = question
    const mine = ++turn
    const chosen = people.length > 0 ? await whoIsIt(people, site, url) : null
    // the page went on while the background answered: only the newest question counts
    if (mine === turn && !signal.aborted) show(chosen)
  }
  const show = (chosen: Chosen | null) => {
    const before = shown
    shown = chosen
    pill.show(chosen)
    const leadId = chosen?.match.brief.leadId ?? null
    const isSame = leadId === (before?.match.brief.leadId ?? null) && chosen?.possible === before?.possible
    if (!isSame) void ask('pageSubject', { leadId, confidence: chosen ? (chosen.possible ? 'possible' : 'exact') : null })
  }

  const watch = watchPage(document, () => void look(), signal)
  onPush((push) => {
    if (push.type === 'wiped') show(null)
    if (concerns(push, shown)) void look(true)
  }, signal)
  signal.addEventListener('abort', () => pill.show(null), { once: true })
  void look()

  function openCard() {
    if (shown) void ask('openCard', { leadId: shown.match.brief.leadId, possible: shown.possible })
  }
}

/** A page that shows nobody may be about a lead that only now became one, so any change can concern it. */
function concerns(push: Push, shown: Chosen | null): boolean {
  if (push.type === 'all' || push.type === 'wiped') return true
  return push.type === 'changed' && (shown === null || push.ids.includes(shown.match.brief.leadId))
}

async function whoIsIt(people: PagePerson[], site: Site, url: URL): Promise<Chosen | null> {
  const answer = await ask('match', { people, url: url.href })
  const keys = people.map(({ key }) => key)
  return answer.ok ? chooseMatch(answer.value, keys, site.gather === true) : null
}

function pagePeople(people: readonly Person[]): PagePerson[] {
  return people.map(({ email, name, company, domain, crmId }, i) => ({ key: String(i), email, name, company, domain, crmId }))
}
