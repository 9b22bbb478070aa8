import { exports } from 'cloudflare:workers'

export const ORIGIN = 'https://baton.example'

// biome-ignore lint/suspicious/noExplicitAny: an answer is read field by field; the contract's schema checks its shape where that is the point
export type Said = { status: number; body: any; headers: Headers }

/** One request to the whole worker, middleware included. An object is sent as JSON, a text as it is. */
export async function call(
  method: string,
  path: string,
  { token = null, body, headers = {} }: { token?: string | null; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Said> {
  const answer = await exports.default.fetch(
    new Request(`${ORIGIN}${path}`, {
      method,
      headers: { ...(token ? { Authorization: `Bearer ${token}` } : {}), ...headers },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    }),
  )
  const text = await answer.text()
  const isJson = answer.headers.get('Content-Type')?.includes('json')
  return { status: answer.status, body: isJson ? JSON.parse(text) : text, headers: answer.headers }
}
