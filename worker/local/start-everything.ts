import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { serveDemoSite } from '../../test/demo-site/server.ts'
import { buildStale } from './build.ts'
import { openRepBrowser } from './rep-browser.ts'
import { rootFolder } from './run-command.ts'
import { serveWorker } from './serve-worker.ts'

export type StartOptions = { port: number; sitePort: number; state: string; browser: boolean }

const tell = (line: string) => process.stdout.write(`${line}\n`)

/** `npm start`: worker, demo workspace, demo site, and where there is a display a browser with the extension signed in. */
export async function startEverything({ port, sitePort, state, browser }: StartOptions): Promise<() => Promise<void>> {
  await refuseTaken(port)
  await refuseTaken(sitePort)
  tell('Building what changed …')
  for (const part of await buildStale(
    (p) => tell(`  ${p.ok ? '✓' : '✗'} ${p.name}, ${p.seconds.toFixed(1)} s`),
    ['snippet', 'worker', 'chrome'],
  )) {
    if (!part.ok) throw new Error(part.detail)
  }
  tell('Starting the worker; the first time it replays four months of an invented company (about 10 s) …')
  const worker = await serveWorker({ host: '127.0.0.1', port, state, demo: true })
  const { ready } = worker
  const site = await serveDemoSite({ port: sitePort, workerUrl: ready.url, writeKey: ready.writeKey })
  const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  tell(summary(ready.url, site.url, state))
  const rep = browser && hasDisplay ? await openRepBrowser(join(rootFolder, '.baton/browser'), ready, site.url, tell) : null
  if (!rep) tell(byHand(ready.joinUrl, hasDisplay))
  return async () => {
    await rep?.close()
    await site.close()
    await worker.stop()
  }
}

function summary(worker: string, site: string, state: string): string {
  return `
  Baton is running.

  A visitor's view   ${site}/       an invented company's website with the snippet on every page
  A rep's view       ${site}/mail/  a mail page; Baton shows who is writing
  The API            ${worker}/openapi.json
  Keys and tokens    ${join(state, 'credentials.json')}

  Try it: read ${site}/pricing, fill in ${site}/white-paper, then ask for a demo — and watch the popup.
  Stop with Ctrl+C; run npm start again and everything is as you left it.`
}

function byHand(joinUrl: string, hasDisplay: boolean): string {
  return `
  ${hasDisplay ? 'No browser was asked for.' : 'There is no display here, so no browser was opened.'} In your own Chromium: chrome://extensions → Developer mode →
  Load unpacked → ${join(rootFolder, '.output/chrome-mv3')}, then open this join link (it works once) and click Baton's icon:
  ${joinUrl}
  Or watch the journey headless, with screenshots: npm run demo`
}

/** Throws EADDRINUSE before anything was built or started. */
async function refuseTaken(port: number): Promise<void> {
  const probe = createServer().listen(port, '127.0.0.1')
  await once(probe, 'listening')
  probe.close()
  await once(probe, 'close')
}
