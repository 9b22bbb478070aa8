import { Hono } from 'hono'
import type { AppEnv } from '../app-env'
import { snippetText, version } from '../built-in'
import { sha256Hex } from '../ids'

export const site = new Hono<AppEnv>()

/** The snippet: one-hour cache and an ETag, so that a page that has it asks for nothing (DESIGN §7.2). */
site.get('/baton.js', async (c) => {
  const etag = `"${(await sha256Hex(snippetText)).slice(0, 32)}"`
  const headers = { ETag: etag, 'Cache-Control': 'public, max-age=3600', 'Content-Type': 'text/javascript; charset=utf-8' }
  if (c.req.header('If-None-Match') === etag) return c.body(null, 304, headers)
  return c.body(snippetText, 200, headers)
})

site.get('/health', (c) => c.json({ ok: true, version: version }))

/** A join link is opened in a tab and read by the popup; for a person without the extension it says what to do. */
site.get('/join/:code', (c) =>
  c.html(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer"><title>Join Baton</title>
<style>body{font:17px/1.5 system-ui,sans-serif;max-width:34em;margin:12vh auto;padding:0 1.2em;color-scheme:light dark}h1{font-size:1.6em}</style>
<h1>You are invited to Baton</h1><p>Click the Baton icon in your browser’s toolbar now. It reads this page’s address and signs you in with one click.</p>
<p>No icon? Install the Baton extension first, then open this link again. The link works once.</p></html>`,
  ),
)
