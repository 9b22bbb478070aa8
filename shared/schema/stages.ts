/** The stages of a lead in the order of DESIGN §2. Here without zod, so that a view and the background may have the list. */
export const STAGES = ['lead', 'mql', 'accepted', 'sql', 'opportunity', 'customer', 'nurture', 'disqualified'] as const
