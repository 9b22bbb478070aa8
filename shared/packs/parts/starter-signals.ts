import type { Decay, SignalRule } from '../../schema/definition'
import { KEY_PAGES } from './key-pages'

const MONTH: Decay = { kind: 'half-life', days: 30 }

/** Readiness rules of the B2B starter (DEFAULTS): half-life 30 days unless a rule says otherwise. */
export const STARTER_SIGNALS: SignalRule[] = [
  { id: 'page-viewed', label: 'Page viewed', match: { names: ['page'] }, points: 1, limit: 5, cap: 15, decay: MONTH },
  { id: 'key-page', label: 'Key page', match: { names: ['page'], paths: KEY_PAGES }, points: 5, limit: 1, decay: MONTH },
  { id: 'visit', label: 'Visit', match: { names: ['visit'] }, points: 3, limit: 1, decay: MONTH },
  {
    id: 'seven-pages',
    label: 'Seven pages in a day',
    match: { names: ['page'] },
    points: 5,
    every: { count: 7, withinDays: 1, onceInDays: 3 },
    decay: MONTH,
  },
  { id: 'returned', label: 'Back after 14 silent days', match: { names: ['return'] }, points: 10, decay: MONTH },
  {
    id: 'top-of-funnel',
    label: 'Top-of-funnel content',
    match: { names: ['page', 'download', 'form'], assetStage: 'top' },
    points: 5,
    oncePer: 'asset',
    decay: MONTH,
  },
  {
    id: 'gated-content',
    label: 'Gated content',
    match: { names: ['download', 'form'], assetStage: 'middle' },
    points: 15,
    oncePer: 'asset',
    decay: MONTH,
  },
  {
    id: 'bottom-of-funnel',
    label: 'Bottom-of-funnel offer',
    match: { names: ['page', 'download', 'form'], assetStage: 'bottom' },
    points: 20,
    oncePer: 'asset',
    decay: MONTH,
  },
  { id: 'webinar-registered', label: 'Webinar registered', match: { names: ['webinar-registered'] }, points: 10, decay: MONTH },
  { id: 'webinar-attended', label: 'Webinar attended', match: { names: ['webinar-attended'] }, points: 20, decay: MONTH },
  { id: 'mail-clicked', label: 'Mail clicked', match: { names: ['mail-clicked'] }, points: 3, limit: 1, decay: MONTH },
  // Opens are counted and worth nothing: mail programs open mails by themselves.
  { id: 'mail-opened', label: 'Mail opened', match: { names: ['mail-opened'] }, points: 0, decay: MONTH },
  {
    id: 'careers-page',
    label: 'Careers page',
    match: { names: ['page'], paths: ['/careers**', '/career**', '/jobs**', '/karriere**', '/join-us**'] },
    points: -10,
    limit: 1,
    decay: { kind: 'none', days: 90 },
  },
  { id: 'unsubscribed', label: 'Unsubscribed', match: { names: ['unsubscribed'] }, points: -10, decay: { kind: 'none' } },
  { id: 'bounced', label: 'Mail bounced', match: { names: ['bounced'] }, points: -20, decay: { kind: 'none' } },
]
