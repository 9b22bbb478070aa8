import type { Clock } from '../../schema/definition'

const HOUR = 60

/** How long a rep has, business minutes of the owner (DEFAULTS, clocks). */
export const CLOCKS: Clock[] = [
  {
    trigger: 'hand-raise',
    seenMinutes: 5,
    decidedMinutes: 30,
    firstTouchMinutes: 15,
    reminders: [50, 75],
    overdue: 'reassign',
    graceMinutes: 15,
  },
  {
    trigger: 'named-account',
    seenMinutes: 30,
    decidedMinutes: 2 * HOUR,
    firstTouchMinutes: 4 * HOUR,
    reminders: [50, 75],
    overdue: 'reassign',
    graceMinutes: 2 * HOUR,
  },
  ...(['criteria', 'threshold'] as const).map(
    (trigger): Clock => ({
      trigger,
      seenMinutes: 2 * HOUR,
      decidedMinutes: 8 * HOUR,
      firstTouchMinutes: 8 * HOUR,
      reminders: [75],
      overdue: 'return',
      graceMinutes: 16 * HOUR,
    }),
  ),
  {
    trigger: 'manual',
    seenMinutes: 4 * HOUR,
    decidedMinutes: 16 * HOUR,
    firstTouchMinutes: 16 * HOUR,
    reminders: [75],
    overdue: 'return',
    graceMinutes: 16 * HOUR,
  },
]
