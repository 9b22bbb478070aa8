import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { launchChromium, startVisit, type Visit } from './snippet-site.ts'

/** Each test of the file that calls it gets a visit with a new visitor, site and collector; the browser is one for all. */
export function freshVisits(started: (visit: Visit) => void): void {
  let browser: Browser | undefined
  let visit: Visit | undefined
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    visit = await startVisit(await browser!.newContext())
    started(visit)
  })
  afterEach(() => visit?.close())
}
