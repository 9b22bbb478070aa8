import { Hono } from 'hono'
import * as api from '#shared/api/site'
import type { AppEnv } from '../app-env'
import { snippetText, version } from '../built-in'
import { sha256Hex } from '../ids'
import { askedLanguage } from '../language/reader-words'
import { wordsOf } from '../language/words'
import { openApiDocument } from '../openapi/document'
import { answerPage } from '../phone/answer-page'
import { joinPage } from '../phone/join-page'
import { mount } from '../respond'

export const site = new Hono<AppEnv>()

/** The snippet: one-hour cache and an ETag, so that a page that has it asks for nothing (DESIGN §7.2). */
site.get(api.snippet.path, async (c) => {
  const etag = `"${(await sha256Hex(snippetText)).slice(0, 32)}"`
  const headers = { ETag: etag, 'Cache-Control': 'public, max-age=3600', 'Content-Type': 'text/javascript; charset=utf-8' }
  if (c.req.header('If-None-Match') === etag) return c.body(null, 304, headers)
  return c.body(snippetText, 200, headers)
})

mount(site, api.health, async () => ({ ok: true as const, version }))

/** Made once for each isolate and origin: the contract does not change while the worker runs. */
const described = new Map<string, object>()

mount(site, api.openApi, async (c) => {
  const { origin } = new URL(c.req.url)
  if (described.size > 10) described.clear()
  const document = described.get(origin) ?? openApiDocument(origin, version)
  described.set(origin, document)
  return c.json(document, 200, { 'Cache-Control': 'public, max-age=300' })
})

/** A join link is opened in a tab and read by the popup; for a person without the extension it says what to do. */
site.get(api.joinPage.path, (c) => answerPage(c, joinPage(wordsOf(askedLanguage(c) ?? 'en', 'UTC'))))
