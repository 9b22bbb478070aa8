import type { Verdict } from '#shared/schema/report-verdict'

const leads = (n: number, kind: string) => `${n} ${kind} ${n === 1 ? 'lead' : 'leads'}`

/** The verdict in one sentence: "31 qualified leads untouched; 3 of 40 unqualified won." */
export function verdictSentence(says: Verdict['says'], notHandedOver: number): string {
  const { qualified, qualifiedUntouched, unqualifiedHandedOver, unqualifiedWon } = says
  if (qualified + unqualifiedHandedOver === 0)
    return notHandedOver === 0 ? 'Nobody came and nobody was handed over.' : `No hand-off; ${leads(notHandedOver, 'unqualified')} came.`
  return `${ofQualified(qualified, qualifiedUntouched)}; ${ofUnqualified(unqualifiedHandedOver, unqualifiedWon)}.`
}

function ofQualified(all: number, untouched: number): string {
  if (all === 0) return 'No qualified leads'
  return untouched === 0 ? `None of ${leads(all, 'qualified')} untouched` : `${leads(untouched, 'qualified')} untouched`
}

function ofUnqualified(all: number, won: number): string {
  if (all === 0) return 'nobody unqualified was handed over'
  return `${won === 0 ? 'none' : won} of ${all} unqualified won`
}
