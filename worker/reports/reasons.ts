import { REASONS } from '#shared/schema/reason'
import type { ReportPeriod } from '#shared/schema/report'
import type { ReasonClassRow, Reasons } from '#shared/schema/report-reasons'
import { grouped, largestFirst } from './grouped'
import type { Passage } from './passage'
import { share } from './share'

const classOf = (reason: string) => reason.split('/')[0]!

/** Reasons of refusals and losses on two levels, the most frequent first. */
export function reasons(period: ReportPeriod, passages: readonly Passage[]): Reasons {
  const refused = passages.filter((p) => p.state === 'rejected' && p.reason !== null)
  const lost = passages.filter((p) => p.state === 'lost' && p.reason !== null)
  const unreached = refused.filter((p) => classOf(p.reason!) === 'not-reachable')
  const found = passages.flatMap((p) => p.finding ?? [])
  return {
    period,
    refused: classes(refused.map((p) => p.reason!)),
    lost: classes(lost.map((p) => p.reason!)),
    attemptsMissing: share(unreached.filter((p) => p.touches < p.attemptsDue).length, unreached.length),
    findings: largestFirst(grouped(found, (f) => f)).map(([finding, own]) => ({ ...share(own.length, found.length), finding })),
  }
}

function classes(given: readonly string[]): ReasonClassRow[] {
  return largestFirst(grouped(given, classOf)).map(([id, own]) => ({
    ...share(own.length, given.length),
    reason: id,
    label: REASONS.find((r) => r.id === id)?.label ?? id,
    subReasons: largestFirst(grouped(own, (reason) => reason)).map(([reason, same]) => ({
      ...share(same.length, own.length),
      reason,
      label: subLabel(id, reason),
    })),
  }))
}

function subLabel(classId: string, reason: string): string {
  if (reason === classId) return 'Not said'
  const sub = reason.slice(classId.length + 1)
  return REASONS.find((r) => r.id === classId)?.subReasons.find((s) => s.id === sub)?.label ?? sub
}
