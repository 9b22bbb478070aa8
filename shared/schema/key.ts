import * as z from 'zod'

/** `https://www.acme.example`, `https://*.acme.example` for every subdomain, `http://localhost:*` for every port. */
export const OriginPattern = z
  .string()
  .max(300)
  .regex(/^https?:\/\/(\*\.)?[a-z0-9[\]:.-]*[a-z0-9\]](:(\d{1,5}|\*))?$/i, 'is not an origin such as https://www.acme.example')

/** A key as admins see it: the secret itself is shown once, when it is made. */
export const Key = z.object({
  id: z.string(),
  /** `write` is public and can only add events; `secret` is for servers */
  kind: z.enum(['write', 'secret']),
  /** its last four characters */
  hint: z.string(),
  label: z.string(),
  /** where a write key may be used; empty: anywhere */
  origins: z.array(z.string()),
  /** requests a minute from one address */
  perMinute: z.number().int(),
  createdAt: z.number().int(),
  revokedAt: z.number().int().nullable(),
})
export type Key = z.infer<typeof Key>
