import { type Browser, browser } from 'wxt/browser'
import { t } from '../ui/t'
import type { Outcome, Request, RequestName, Requests } from './protocol'

export type Sender = Browser.runtime.MessageSender

export type Handlers = {
  [N in RequestName]: (ask: Requests[N]['ask'], sender: Sender) => Promise<Outcome<Requests[N]['answer']>>
}

/**
 * What a content script may ask. Pages run beside it in the same renderer, which a hostile page may own one day: it can ask about
 * the people it shows, never list the replica, join, sign out or widen what is granted.
 */
const FROM_PAGES: ReadonlySet<RequestName> = new Set<RequestName>([
  'connection',
  'siteRules',
  'match',
  'card',
  'handoff',
  'timeline',
  'people',
  'terms',
  'decide',
  'handOver',
  'contactLink',
  'untoldTouch',
  'addLead',
  'nameAccount',
  'openCard',
  'openSidePanel',
  'pageSubject',
  'alsoHere',
])

/** Answers every message of the protocol. A handler that throws is answered with a sentence, and logged for the developer. */
export function answerMessages(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender, respond: (answer: unknown) => void) => {
    if (sender.id !== browser.runtime.id || !isRequest(message, handlers)) return
    if (isPage(sender) && !FROM_PAGES.has(message.baton)) {
      respond(refusal('forbidden'))
      return
    }
    const handler = handlers[message.baton] as (ask: unknown, sender: Sender) => Promise<Outcome<unknown>>
    handler(message, sender).then(respond, (error: unknown) => {
      console.error(`baton: "${message.baton}" failed`, error)
      respond(refusal('internal'))
    })
    return true // keeps the channel open until `respond` is called
  })
}

/** True for a content script: extension pages have the extension's own address, also when opened in a tab. */
export function isPage(sender: Sender): boolean {
  return sender.tab !== undefined && !sender.url?.startsWith(browser.runtime.getURL('/popup.html').slice(0, -'popup.html'.length))
}

function isRequest(message: unknown, handlers: Handlers): message is Request {
  const name = (message as { baton?: unknown } | null)?.baton
  return typeof name === 'string' && Object.hasOwn(handlers, name)
}

function refusal(code: string): Outcome<never> {
  return { ok: false, code, message: t('err_no_answer') }
}
