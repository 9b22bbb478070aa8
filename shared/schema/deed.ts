import * as z from 'zod'

/**
 * What a person did, as facts: shared/language/deed.ts says it in a reader's language. `name` is the event's; `what` the form, file, address
 * or title it was about; `page` the page's name as the company or its title calls it, `/` for the home page.
 */
export const Deed = z.object({ name: z.string(), what: z.string().nullable(), page: z.string().nullable() })
export type Deed = z.infer<typeof Deed>
