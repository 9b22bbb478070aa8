import { html, raw } from 'hono/html'
import type { Words } from '../language/words'
import { STYLE } from './style'

export type Html = ReturnType<typeof html>

/** What is around every page that the worker shows by itself: one style, no script, no search engine, no referrer. */
export function shell(title: string, body: Html, { language }: Words): Html {
  return html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer"><title>${title}</title><style>${raw(STYLE)}</style></head><body><main>${body}</main></body></html>`
}
