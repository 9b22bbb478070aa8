import type { Card } from '#shared/schema/lead'
import type { LeadLine } from '#shared/schema/lead-line'
import type { Receipt } from '#shared/schema/receipt'
import { LINE_FLAGS } from '#shared/scoring/line-of-card'
import { t } from '../../ui/t'
import type { Agreed } from './replica-db'

/**
 * A lead this device holds only a line of, as far as the line goes. Its two receipts are the sums of fit and readiness, so that the
 * number equals its list here too; the evidence is read from the worker when the lead is opened.
 */
export function cardOfLine(line: LeadLine, agreed: Agreed): Card {
  const [id, seq, , email, name, title, domain, company, linkedin, crmIds, score, readiness, grade, quadrant, flags, stage] = line
  const [, , owner, activeAt, leavesAt, leavesTo] = line.slice(16) as [
    unknown,
    unknown,
    string | null,
    number,
    number | null,
    Card['quadrant'],
  ]
  const is = (flag: keyof typeof LINE_FLAGS) => (flags & LINE_FLAGS[flag]) !== 0
  const fit = Math.round(score * 10 - readiness * 10) / 10
  return {
    ...agreed,
    id,
    seq,
    email,
    emailHash: null,
    name,
    title,
    phone: null,
    linkedin,
    crmIds,
    account: domain === null ? null : { domain, name: company, named: is('named'), owner: null },
    traits: {},
    claimed: is('claimed'),
    possiblyAnother: null,
    stage,
    namedAccount: is('named'),
    owner: owner === null ? null : { id: owner, name: '' },
    blocked: is('blocked'),
    handoff: null,
    reentries: 0,
    readinessSince: null,
    nurtureUntil: null,
    coolOffUntil: null,
    lastActivity: null,
    createdAt: activeAt,
    fit,
    readiness,
    score,
    grade,
    quadrant,
    coverage: quadrant === 'not-sure' ? 0 : 1,
    knockedOut: is('knockedOut') ? ['line'] : [],
    excluded: is('excluded') ? 'line' : null,
    missingTraits: [],
    receipts: [sum('trait', fit), sum('signal', readiness)].filter((receipt) => receipt.points !== 0),
    at: activeAt,
    leavesQuadrant: leavesAt === null ? null : { at: leavesAt, to: leavesTo },
  }
}

const sum = (kind: 'trait' | 'signal', points: number): Receipt => ({
  rule: `line-${kind}`,
  kind,
  label: t(kind === 'trait' ? 'ext_line_fit' : 'ext_line_readiness'),
  points,
  earned: points,
  cutByCap: 0,
  lostToDecay: 0,
  evidence: t('ext_line_evidence'),
  lastAt: null,
  ageing: { kind: 'fixed' },
})
