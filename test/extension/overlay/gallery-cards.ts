import type { Card } from '#shared/schema/lead'
import type { Role } from '#shared/schema/member'
import { inboundClassic } from '../../../shared/packs/inbound-classic'
import { GOOD_FIT, handoff, KEEN, trueCard } from './true-cards'

export type Shot = {
  name: string
  card: Card
  possible?: boolean
  width?: number
  height?: number
  zoom?: number
  role?: Role
  /** keys of the texts on the buttons to press first */
  click?: string[]
}

/** Inbound classic hands over by the sum */
const BY_TOTAL: Card['scale'] = {
  handOverWhen: inboundClassic.handOverWhen,
  thresholds: inboundClassic.thresholds,
  bands: inboundClassic.bands,
}
const LONG_NAME = 'Dr. Maximiliana-Theodora von Hohenstein-Wittelsbach zu Altenburg'
const LONG_TITLE = 'Senior Executive Vice President for Global Manufacturing Operations and Supply Chain Transformation'

/** The states a rep meets, with scores the engine gave. */
export function galleryCards(now: number): Shot[] {
  const hot = (over: Partial<Card> = {}) => trueCard(now, GOOD_FIT, KEEN, { namedAccount: true, handoff: handoff(now), ...over })
  const decided = { decidedAt: now, decidedBy: { id: 'm-rory', name: 'Rory Reed' } }
  const nurture = trueCard(now, GOOD_FIT, KEEN.slice(0, 11), { stage: 'lead' })
  const notSure = trueCard(now, { emailKind: 'business', seniority: 'manager' }, KEEN.slice(0, 12), {
    title: null,
    stage: 'lead',
    claimed: true,
  })
  const student = trueCard(
    now,
    {
      emailKind: 'free',
      seniority: 'student',
      function: 'research',
      country: 'BR',
      employees: 3,
      industry: 'education',
      budget: false,
      namedAccount: false,
    },
    [...KEEN.slice(0, 10), { name: 'page', daysAgo: 1, path: '/careers/intern' }, { name: 'unsubscribed', daysAgo: 1 }],
    { name: 'Noah Fields', title: 'Student', account: null, stage: 'lead', email: 'noah.fields@freemail.example' },
  )
  const long = hot({
    name: LONG_NAME,
    title: LONG_TITLE,
    account: { domain: 'x.example', name: `${LONG_TITLE} GmbH & Co. KGaA`, named: true, owner: null },
  })
  const accepted = hot({ stage: 'accepted', handoff: handoff(now, { state: 'accepted', ...decided }) })
  const rejected = (reason: string, undo: boolean) =>
    hot({
      stage: 'nurture',
      nurtureUntil: now + 90 * 86_400_000,
      handoff: handoff(now, { state: 'rejected', reason, undoUntil: undo ? now + 10_000 : null, ...decided }),
    })
  return [
    { name: 'hot', card: hot() },
    { name: 'hot-slip', card: hot(), click: ['card_number'], height: 1300 },
    { name: 'hot-reject', card: hot(), click: ['card_reject'] },
    { name: 'hot-other', card: hot(), click: ['card_reject', 'reason_other'] },
    { name: 'hot-later', card: hot(), click: ['card_later'] },
    { name: 'hot-resting', card: hot({ handoff: handoff(now, { snoozedUntil: now + 600_000 }) }) },
    {
      name: 'accepted-undo',
      card: hot({ stage: 'accepted', handoff: handoff(now, { state: 'accepted', undoUntil: now + 10_000, ...decided }) }),
    },
    { name: 'accepted', card: accepted },
    { name: 'accepted-qualify', card: accepted, click: ['card_qualify'] },
    { name: 'rejected-undo', card: rejected('not-now', true) },
    { name: 'rejected', card: rejected('not-now/no-budget', false) },
    { name: 'nurture', card: nurture },
    { name: 'not-sure', card: notSure, possible: true },
    { name: 'negative', card: student },
    { name: 'negative-slip', card: student, click: ['card_number'] },
    { name: 'long', card: long },
    { name: 'narrow', card: long, width: 320, height: 600 },
    { name: 'zoom-200', card: hot(), width: 640, height: 420, zoom: 2 },
    { name: 'by-total', card: { ...nurture, fit: 12, readiness: 46, score: 58, quadrant: 'hand-over', scale: BY_TOTAL } },
    { name: 'marketing', card: hot(), role: 'marketing' },
  ]
}
