import * as z from 'zod'

/** What Baton speaks. */
export const Language = z.enum(['en', 'de'])
export type Language = z.infer<typeof Language>
