import * as z from 'zod'
import { endpoint } from './endpoint'

/** The token of a mail's link: it stands for one member and one hand-off, until the decision or for seven days. */
const params = z.object({ token: z.string().max(100) })

const page = (method: 'GET' | 'POST', action: string, summary: string) =>
  endpoint({ method, path: `/h/:token${action}`, summary, auth: 'none', params, contentType: 'text/html' })

export const phonePage = page('GET', '', 'The phone page of a hand-off: evidence, Accept and Reject; opening it decides nothing')
export const phoneSeen = page('POST', '/seen', 'Its form “I have seen it”')
export const phoneAccept = page('POST', '/accept', 'Its form to accept')
export const phoneReject = page('POST', '/reject', 'Its form to reject, with `reason` and `note`')
