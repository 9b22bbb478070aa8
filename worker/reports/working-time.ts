import { addBusinessMinutes, businessMinutesBetween, officeHours } from '../hub/business-time'

/** The moment (ms) by which something is due `minutes` of business time after `from`. */
export const due = (timeZone: string, from: number, minutes: number): number => addBusinessMinutes(officeHours(timeZone), from, minutes)

/** Business minutes between two moments; what is said to lie before the start took none. */
export const workingMinutes = (timeZone: string, from: number, to: number): number =>
  to <= from ? 0 : businessMinutesBetween(officeHours(timeZone), from, to)
