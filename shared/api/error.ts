import * as z from 'zod'

/** Stable error codes. The HTTP status of each is in {@link ERROR_STATUS}. */
export const ERROR_STATUS = {
  'invalid-json': 400,
  'invalid-field': 400,
  unauthorized: 401,
  forbidden: 403,
  'origin-not-allowed': 403,
  'not-found': 404,
  'wrong-state': 409,
  conflict: 409,
  'too-large': 413,
  'too-many-requests': 429,
  internal: 500,
  unavailable: 503,
} as const
export type ErrorCode = keyof typeof ERROR_STATUS

/** Every 4xx and 5xx body. `message` is a sentence a person can act on; `field` is a dotted path into the request. */
export const ErrorBody = z.object({
  error: z.object({
    code: z.enum(Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]),
    message: z.string(),
    field: z.string().optional(),
    requestId: z.string(),
  }),
})
export type ErrorBody = z.infer<typeof ErrorBody>
