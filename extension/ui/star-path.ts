/** The named-account star in a 16 × 16 box, shared by the flag and the pill. */
export const STAR_PATH = 'M8 1.6l1.95 3.98 4.37.64-3.16 3.1.74 4.38L8 11.64 4.1 13.7l.74-4.38-3.16-3.1 4.37-.64z'
