import type { SeedEvent } from './types.ts'

/** What a person types into a form of the site. */
export type FormField = 'name' | 'email' | 'title' | 'company' | 'employees' | 'phone' | 'message'

/** One thing that happens in a session, in order. */
export type SessionStep =
  | { page: string; query?: string }
  | { form: string; fields: FormField[] }
  | { download: string }
  | { event: SeedEvent['name']; props?: SeedEvent['props'] }
  /** tells a chat or a calendar who they are, or (by the address alone) came through a signed link in a mail */
  | { says: FormField[] }

const page = (path: string, query?: string): SessionStep => ({ page: path, query })
const event = (name: SeedEvent['name'], props?: SeedEvent['props']): SessionStep => ({ event: name, props })
const BLOG = '/blog/why-bearings-fail-on-mondays'
const MONDAY = 'utm_source=linkedin&utm_medium=paid&utm_campaign=monday-starts'
const HOUR = 'utm_source=newsletter&utm_medium=email&utm_campaign=bearing-hour'
const FAIR = 'utm_source=fair&utm_medium=qr&utm_campaign=instandhaltertage'

const contactFields: FormField[] = ['name', 'email', 'company', 'phone', 'message']
const paperFields: FormField[] = ['name', 'email', 'title', 'company', 'employees']
const webinarFields: FormField[] = ['name', 'email', 'title', 'company']

/** Everything visitors of the demo do, as they would on the real pages. */
export const SESSIONS = {
  glance: [page('/')],
  ad: [page('/', MONDAY), page('/product')],
  fair: [page('/', FAIR), page('/customers')],
  browse: [page('/'), page('/product'), page('/customers')],
  blog: [page(BLOG), page('/')],
  security: [page('/product'), page('/security')],
  compare: [page('/compare'), page('/product')],
  pricing: [page('/'), page('/pricing'), page('/compare')],
  rollout: [page('/pricing'), { download: '/files/rollout-plan.pdf' }, page('/get-started')],
  study: [
    page('/', MONDAY),
    page('/product'),
    page('/compare'),
    page('/pricing'),
    page('/security'),
    page('/customers'),
    page('/get-started'),
    page('/demo'),
  ],
  paper: [
    page(BLOG, MONDAY),
    page('/white-paper'),
    { form: 'white-paper-form', fields: paperFields },
    page('/white-paper/thanks'),
    { download: '/files/quiet-machines.pdf' },
  ],
  webinar: [
    page('/webinar', HOUR),
    { form: 'webinar-form', fields: webinarFields },
    page('/webinar/thanks'),
    event('webinar-registered', { webinar: 'bearing-hour' }),
  ],
  attended: [event('webinar-attended', { webinar: 'bearing-hour', minutes: 41 })],
  demo: [page('/'), page('/pricing'), page('/demo'), { form: 'demo-form', fields: [...paperFields, 'phone'] }, page('/demo/thanks')],
  trial: [page('/get-started'), page('/trial'), { form: 'trial-form', fields: paperFields }, page('/trial/thanks')],
  contact: [page('/contact'), { form: 'contact-form', fields: contactFields }, page('/contact/thanks')],
  careers: [page('/careers'), page('/careers/embedded-engineer'), page('/careers/working-student-diagnostics')],
  'mail-click': [{ says: ['email'] }, event('mail-clicked', { campaign: 'bearing-hour' }), page('/', HOUR), page('/webinar')],
  'mail-open': [event('mail-opened', { campaign: 'bearing-hour' })],
  unsubscribed: [event('unsubscribed', { campaign: 'bearing-hour' })],
  bounced: [event('bounced', { campaign: 'bearing-hour' })],
  meeting: [page('/customers'), { says: ['name', 'email'] }, event('meeting-booked', { calendar: 'first-talk' })],
  chat: [page('/pricing'), { says: ['name', 'email'] }, event('chat', { intent: 'sales' })],
} satisfies Record<string, SessionStep[]>

export type SessionKind = keyof typeof SESSIONS

/** `study@4`: four days ago; `demo@0.003`: ended 0.003 days ago; a closing `m` is their phone: `browse@12m`. */
export type Visit = `${SessionKind}@${number}` | `${SessionKind}@${number}m`
