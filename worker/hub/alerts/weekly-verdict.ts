import type { Member, Role } from '#shared/schema/member'
import { dayClock } from '#shared/scoring/day'
import { isoDate } from '../../reports/period'
import { reportBasis } from '../../reports/report-basis'
import { type WeeklyVerdict, weeklyVerdictLines } from '../../reports/verdict-mail'
import { verdictReport } from '../../reports/verdict-report'
import { verdictSentence } from '../../reports/verdict-sentence'
import { mondayOf } from '../../reports/week'
import { clearTimer, setTimer } from '../../store/timers'
import { nextAtWork, officeHours } from '../clocks/business-time'
import type { Hub } from '../hub'
import { admins, alertRows } from './alerts'

export const WEEKLY_VERDICT = 'weekly-verdict'
const DAY_MS = 86_400_000
const RETRY_MS = 10 * 60_000
/** Behind each count; the mail lists fewer and says how many more there are. */
const NAMES = 1000

/** The first Monday 8:00 in a time zone after `now` (ms). */
export function nextMonday8(timeZone: string, now: number): number {
  const hours = { ...officeHours(timeZone), weekdays: [1], fromHour: 8, toHour: 9 }
  const clock = dayClock(timeZone)
  const today = clock.dayOf(now)
  const at = nextAtWork(hours, clock.startOf(today))!
  return at > now ? at : nextAtWork(hours, clock.startOf(today + 1))!
}

/** The timer of the mail; to be written in the commit that brings a mail server, or another time zone. */
export function weeklyVerdictTimer(hub: Hub, timeZone = hub.workspace.timeZone): D1PreparedStatement {
  const dueAt = nextMonday8(timeZone, hub.now())
  hub.wakeBeforeCommit(dueAt)
  return setTimer(hub.db, hub.id, { kind: WEEKLY_VERDICT, subject: hub.id, dueAt })
}

export const hasMail = (hub: Hub): boolean => hub.channels.some((c) => c.enabled && c.config.kind === 'email')

/**
 * Mails the verdict on last week and on its month to both managers, and sets the next Monday in the same commit. The
 * mails' ids come from workspace and week: a week that is told again, as after a crash, is the same mail.
 */
export async function weeklyVerdictDue(hub: Hub): Promise<void> {
  if (!hasMail(hub)) return void (await hub.commit([clearTimer(hub.db, hub.id, WEEKLY_VERDICT, hub.id)]))
  const monday = mondayOf(hub.workspace.timeZone, hub.now())
  const verdicts = await read(hub, monday).catch((error) => {
    console.error('weekly verdict: it could not be made, trying again later', error)
    return null
  })
  if (verdicts === null) {
    // Put off rather than thrown: the clocks behind it in the queue must not wait.
    const dueAt = hub.now() + RETRY_MS
    hub.wakeBeforeCommit(dueAt)
    return void (await hub.commit([setTimer(hub.db, hub.id, { kind: WEEKLY_VERDICT, subject: hub.id, dueAt })]))
  }
  const rows = await alertRows(hub, {
    kind: 'digest',
    type: 'workspace.digest',
    handoff: null,
    lead: null,
    to: verdictReaders(hub),
    chat: false,
    mailOnly: true,
    says: (words) => ({ title: verdictSentence(verdicts.week, words), lines: weeklyVerdictLines(verdicts, words) }),
    data: {},
    once: `verdict_${hub.id}_${monday}`,
  })
  await hub.commit([...rows, weeklyVerdictTimer(hub)])
}

/** The seven days before a Monday, and the month of the last of them up to there. */
async function read(hub: Hub, monday: string): Promise<WeeklyVerdict> {
  const start = Date.parse(`${monday}T00:00:00Z`) / DAY_MS
  const to = isoDate(start - 1)
  const of = async (from: string) => verdictReport(await reportBasis(hub.db, hub.id, { from, to }, hub.now()), NAMES)
  const [week, month] = await Promise.all([of(isoDate(start - 7)), of(`${to.slice(0, 7)}-01`)])
  return { week, month }
}

/** Each side's managers, or else its signers; an admin where a side has neither. */
function verdictReaders(hub: Hub): Member[] {
  const active = [...hub.members.values()].filter((m) => m.active)
  const side = (role: Role) => {
    const all = active.filter((m) => m.role === role)
    const leading = all.filter((m) => m.manager)
    if (leading.length > 0) return leading
    const signers = all.filter((m) => m.signer)
    return signers.length > 0 ? signers : admins(hub).slice(0, 1)
  }
  return [...new Set([...side('marketing'), ...side('sales')])]
}
