import * as z from 'zod'

/** Query of every list: `limit` 1–200 (default 50) and the `cursor` of the page before. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
})

export const IdParams = z.object({ id: z.string().min(1).max(64) })

/** The id of a thing its maker names: lower-case letters, digits and dashes. */
export const NameParams = z.object({
  id: z
    .string()
    .min(1)
    .max(64)
    .regex(/^[a-z0-9][a-z0-9_-]*$/, 'is lower-case letters, digits and dashes'),
})

/** `{ [resource]: items[], cursor }` */
export function listOf<K extends string, T extends z.ZodType>(resource: K, item: T) {
  return z.object({ [resource]: z.array(item), cursor: z.string().nullable() } as { [P in K]: z.ZodArray<T> } & {
    cursor: z.ZodNullable<z.ZodString>
  })
}
