import type { Outcome, PagePerson, Push } from '../background/protocol'
import { ask, onPush } from '../background/sync/client'
import type { TabSubject } from '../background/tabs/tab-subject'
import type { SiteRules } from '../sites/site'
import { type Chosen, chooseMatch } from './choose-match'
import { isThere } from './is-there'
import { createListChips } from './list-chips'
import type { PageTools } from './page-tools'
import { createPill } from './pill'
import { readPage } from './read-page'
import { isInside } from './read-person'
import { watchPage } from './watch-page'

/** stands for what was said of a page that the browser holds for another by now */
const FORGOTTEN = '?'

/**
 * Reads the page, asks the background who is on it, and shows the pill of the lead it is about and chips beside those it lists;
 * again whenever the page or a lead changes, until `signal` aborts. A page about nobody gets no node at all.
 */
export function startPage(tools: PageTools, signal: AbortSignal): void {
  const pill = createPill(document, openCard, signal)
  let sites: readonly SiteRules[] = []
  let current: SiteRules | null = null
  let asked = ''
  let shown: Chosen | null = null
  let said = ''
  let turn = 0
  let isListening = false

  const look = async (again = false) => {
    const url = new URL(location.href)
    const site = tools.siteOf(sites, url.hostname, isThere)
    current = site
    if (!site) return
    watch.frames(site)
    chips.look(site)
    const { subject, others } = readPage(site, url, document)
    const people = [...subject, ...others].map((person, i) => ({ key: String(i), ...person }))
    const question = JSON.stringify([subject.length, people])
    if (question === asked && !again) return
    asked = question
    const mine = ++turn
    // the title of any page may be a name: one that is nobody's is not waited for
    if (people.some(({ email }) => email || !site.gather)) listen()
    const chosen = people.length > 0 ? await whoIsIt(people, subject.length, site, url) : null
    if (chosen) listen()
    // a background that died while it answered says nothing about who is here, and is asked again at the next look
    if (chosen === undefined) asked = ''
    // the page went on while the background answered: only the newest question counts
    else if (mine === turn && !signal.aborted) show(chosen)
  }
  const show = (chosen: Chosen | null) => {
    shown = chosen
    pill.show(chosen)
    const subject: TabSubject = {
      leadId: chosen?.match.brief.leadId ?? null,
      confidence: chosen && (chosen.possible ? 'possible' : 'exact'),
    }
    const saying = JSON.stringify([subject, chosen?.here])
    if (chosen ? saying !== said : said) void ask('pageSubject', { ...subject, here: chosen?.here ?? [] })
    said = chosen ? saying : ''
  }
  /** which sites this may be is asked once: the background knows them all, and they would be most of what a page has to load */
  const start = async () => {
    const answer = (await fromGlance()) ?? (await ask('siteRules', { url: location.href }))
    if (!answer.ok) listen()
    if (!answer.ok || signal.aborted) return
    sites = answer.value
    await look(true)
  }

  /** From the first person on: nothing that happens to leads concerns a page of nobody, and being told costs it time. */
  const listen = () => {
    if (!isListening) onPush(hear, signal)
    isListening = true
  }
  const hear = (push: Push) => {
    if (push.type === 'wiped') {
      show(null)
      chips.look(null)
    }
    if (push.type === 'wiped' || push.type === 'all') chips.forget(null)
    if (push.type === 'changed') chips.forget(push.ids)
    // how to read this page may have changed too: a site can be switched off
    if (push.type === 'all' || sites.length === 0) void start()
    else if (concerns(push, shown)) void look(true)
  }
  /** the background takes a turn for another page, about which nothing was said yet */
  const turned = () => {
    said &&= FORGOTTEN
    asked = ''
  }
  const watch = watchPage(document, tools, () => void look(), turned, press, signal)
  const chips = createListChips(document, watch.now, listen, signal)
  signal.addEventListener('abort', () => pill.show(null), { once: true })
  void start()

  /** A link that gets in touch is told of; whether that is a touch of a lead, the background knows. */
  function press(click: Event) {
    const link = click.composedPath().find((one) => (one as HTMLAnchorElement).href) as HTMLAnchorElement | undefined
    if (!click.isTrusted || !link || !current?.contact || !new RegExp(current.contact).test(link.href)) return
    const isSubjects = shown && !shown.possible && !isInside(link, current.outside)
    void ask('contactLink', { href: link.href, leadId: isSubjects ? shown!.match.brief.leadId : null })
  }

  function openCard() {
    if (shown) void ask('openCard', { leadId: shown.match.brief.leadId, possible: shown.possible })
  }
}

/** A page that shows nobody may be about a lead that only now became one, so any change can concern it. */
function concerns(push: Push, shown: Chosen | null): boolean {
  if (push.type === 'wiped') return true
  return push.type === 'changed' && (shown === null || push.ids.includes(shown.match.brief.leadId))
}

async function whoIsIt(people: PagePerson[], subjects: number, site: SiteRules, url: URL): Promise<Chosen | null | undefined> {
  const answer = await ask('match', { people, url: url.href })
  const keys = people.map(({ key }) => key)
  if (answer.ok) return chooseMatch(answer.value, keys, site.gather === true, subjects)
  return answer.code === 'no-answer' ? undefined : null
}

/** What the background told the glance that had this reader brought; once, for it may change. */
async function fromGlance(): Promise<Outcome<SiteRules[]> | undefined> {
  const told = globalThis.batonRules
  globalThis.batonRules = undefined
  // an element of the page with this id would be found by this name too
  return told instanceof Promise ? told : undefined
}
