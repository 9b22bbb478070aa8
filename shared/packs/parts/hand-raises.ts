import type { HandRaiseRule } from '../../schema/definition'

const CONTACT_PATHS = ['/contact**', '/kontakt**', '/contacto**', '/talk-to-sales**', '/sales**']
const DEMO_PATHS = ['/demo**', '/request-demo**', '/request-a-demo**', '/book-demo**', '/book-a-demo**', '/get-a-demo**']
const TRIAL_PATHS = ['/trial**', '/free-trial**', '/start-trial**', '/signup**', '/sign-up**']
const BUSINESS: HandRaiseRule['when'] = [{ trait: 'emailKind', op: 'is', value: 'business' }]

/** Contact form and demo request, as a form on its page or as an event the site sends by name. */
export const REQUESTS: HandRaiseRule[] = [
  { id: 'demo-form', label: 'Demo request', match: { names: ['form'], paths: DEMO_PATHS } },
  { id: 'demo-requested', label: 'Demo request', match: { names: ['demo-requested', 'demo-request', 'demo'] } },
  { id: 'contact-form', label: 'Contact form', match: { names: ['form'], paths: CONTACT_PATHS } },
  { id: 'contact-requested', label: 'Contact form', match: { names: ['contact-requested', 'contact-request', 'contact'] } },
]

/** A trial counts as a raised hand only with a business address. */
export const TRIALS: HandRaiseRule[] = [
  { id: 'trial', label: 'Trial with a business address', match: { names: ['trial', 'trial-started'] }, when: BUSINESS },
  { id: 'trial-form', label: 'Trial with a business address', match: { names: ['form'], paths: TRIAL_PATHS }, when: BUSINESS },
]

export const MEETING: HandRaiseRule = { id: 'meeting-booked', label: 'Booked meeting', match: { names: ['meeting-booked'] } }

const CHATS: HandRaiseRule[] = [
  {
    id: 'chat-sales',
    label: 'Chat that asks for sales',
    match: { names: ['chat'], props: [{ trait: 'intent', op: 'in', value: ['sales', 'demo', 'pricing', 'quote'] }] },
  },
  { id: 'chat-sales-requested', label: 'Chat that asks for sales', match: { names: ['chat-sales-requested'] } },
]

const CALL: HandRaiseRule = { id: 'call-inbound', label: 'Inbound call', match: { names: ['call-inbound'] } }

/** Everything that DEFAULTS calls a raised hand. */
export const HAND_RAISES: HandRaiseRule[] = [...REQUESTS, ...TRIALS, MEETING, ...CHATS, CALL]
