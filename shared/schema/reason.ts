/**
 * Reject reasons: six chips and an optional second level (shared DEFAULTS, after Oracle CRM On Demand's reject codes).
 * `follows` is enforced in the worker. Days are calendar days.
 */
export type ReasonClass = {
  id: string
  label: string
  follows: 'disqualify' | 'nurture' | 'marketing' | 'owner' | 'block'
  nurtureDays?: number
  coolOffDays?: number
  /** readiness signals must earn again from the decision on */
  resetsReadiness: boolean
  needsNote?: boolean
  subReasons: { id: string; label: string }[]
}

const sub = (id: string, label: string) => ({ id, label })

export const REASONS: readonly ReasonClass[] = [
  {
    id: 'not-a-fit',
    label: 'Not a fit',
    follows: 'disqualify',
    resetsReadiness: true,
    subReasons: [
      sub('wrong-company', 'Wrong company'),
      sub('wrong-role', 'Wrong role'),
      sub('competitor', 'Competitor'),
      sub('consultant', 'Consultant'),
      sub('student-or-job-seeker', 'Student or job-seeker'),
      sub('targeting-criteria-not-met', 'Targeting criteria not met'),
    ],
  },
  {
    id: 'not-now',
    label: 'Not now',
    follows: 'nurture',
    nurtureDays: 90,
    coolOffDays: 30,
    resetsReadiness: true,
    subReasons: [
      sub('no-budget', 'No budget'),
      sub('bad-timing', 'Bad timing'),
      sub('in-contract', 'In contract'),
      sub('still-evaluating', 'Still evaluating'),
      sub('no-interest-yet', 'No interest yet'),
    ],
  },
  {
    id: 'not-reachable',
    label: 'Not reachable',
    follows: 'nurture',
    nurtureDays: 14,
    coolOffDays: 14,
    resetsReadiness: true,
    subReasons: [sub('no-response', 'No response'), sub('wrong-contact', 'Wrong contact'), sub('left-the-company', 'Left the company')],
  },
  {
    id: 'bad-record',
    label: 'Bad record',
    follows: 'marketing',
    resetsReadiness: false,
    subReasons: [
      sub('invalid-address-or-phone', 'Invalid address or phone'),
      sub('duplicate', 'Duplicate'),
      sub('spam', 'Spam'),
      sub('insufficient-data', 'Insufficient data'),
    ],
  },
  {
    id: 'already-ours',
    label: 'Already ours',
    follows: 'owner',
    resetsReadiness: false,
    subReasons: [
      sub('customer', 'Customer'),
      sub('open-opportunity', 'Open opportunity'),
      sub('worked-in-the-last-30-days', 'Worked in the last 30 days'),
    ],
  },
  { id: 'other', label: 'Other', follows: 'marketing', resetsReadiness: false, needsNote: true, subReasons: [] },
  { id: 'do-not-contact', label: 'Do not contact', follows: 'block', resetsReadiness: true, subReasons: [] },
]

/** The class of `class` or `class/sub`; null when there is no such reason. */
export function reasonClass(id: string): ReasonClass | null {
  const [head, tail, ...rest] = id.split('/')
  const found = REASONS.find((r) => r.id === head)
  if (!found || rest.length > 0) return null
  if (tail !== undefined && !found.subReasons.some((s) => s.id === tail)) return null
  return found
}
