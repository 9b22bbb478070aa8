import { dayClock } from '#shared/scoring/day'
import { isoDate } from './period'

/** ISO date of the Monday of the week that an instant (ms) falls in. 1970-01-01 was a Thursday. */
export function mondayOf(timeZone: string, at: number): string {
  const day = dayClock(timeZone).dayOf(at)
  return isoDate(day - ((((day + 3) % 7) + 7) % 7))
}
