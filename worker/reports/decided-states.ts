/** States of a hand-off that was accepted and not refused since; a lost one was. */
export const ACCEPTED_STATES: ReadonlySet<string> = new Set(['accepted', 'qualified', 'opportunity', 'won', 'lost'])
