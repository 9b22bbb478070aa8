import type { Context } from 'hono'
import type { AppEnv } from '../app-env'
import type { Html } from './shell'
import { STYLE } from './style'

let policy: Promise<string> | null = null

async function contentPolicy(): Promise<string> {
  const hash = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(STYLE)))))
  return `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`
}

/** A page of the worker's own, kept and framed by nobody: its address is a secret, and it may run nothing. */
export async function answerPage(c: Context<AppEnv>, page: Html, status: 200 | 400 | 404 | 409 | 410 = 200): Promise<Response> {
  policy ??= contentPolicy()
  return c.html(page, status, {
    'Content-Security-Policy': await policy,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
  })
}
