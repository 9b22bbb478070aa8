/** Pages that a buyer reads shortly before talking to sales, by path. */
export const KEY_PAGES: string[] = [
  '/pricing**',
  '/plans**',
  '/preise**',
  '/get-started**',
  '/compare**',
  '/vs/**',
  '/alternatives**',
  '/security**',
]
