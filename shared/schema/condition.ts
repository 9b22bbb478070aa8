import * as z from 'zod'
import { TraitName } from './trait'

const Scalar = z.union([z.string().max(200), z.number().finite(), z.boolean()])
const on = { trait: TraitName }

/** One question about a trait (or, in a signal, about an event's property). No regular expressions. */
export const Condition = z.discriminatedUnion('op', [
  z.strictObject({ ...on, op: z.literal('is'), value: Scalar }),
  z.strictObject({ ...on, op: z.literal('is-not'), value: Scalar }),
  z.strictObject({ ...on, op: z.literal('in'), value: z.array(Scalar).min(1).max(500) }),
  z.strictObject({ ...on, op: z.literal('contains'), value: z.string().min(1).max(200) }),
  z.strictObject({ ...on, op: z.literal('starts-with'), value: z.string().min(1).max(200) }),
  z.strictObject({ ...on, op: z.literal('at-least'), value: z.number().finite() }),
  z.strictObject({ ...on, op: z.literal('at-most'), value: z.number().finite() }),
  z.strictObject({ ...on, op: z.literal('between'), value: z.tuple([z.number().finite(), z.number().finite()]) }),
  z.strictObject({ ...on, op: z.literal('exists'), value: z.boolean().default(true) }),
  z.strictObject({ ...on, op: z.literal('path'), value: z.string().min(1).max(200) }),
])
export type Condition = z.infer<typeof Condition>

/** The three answers a condition can give: a missing trait is not a *no*. */
export type Answer = 'yes' | 'no' | 'not-known'
