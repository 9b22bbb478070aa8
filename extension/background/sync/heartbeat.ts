import { browser } from 'wxt/browser'
import type { Workspace } from './workspace'

const NAME = 'heartbeat'

/**
 * Once a minute, also when the browser had put the background to sleep: polls where there is no socket (always so on Firefox), retries
 * the outbox, keeps the badge's colour true. A minute is the shortest alarm of the oldest browser supported.
 */
export function startHeartbeat(workspace: Workspace): void {
  browser.alarms.onAlarm.addListener(async (alarm: { name: string }) => {
    if (alarm.name === NAME) await (await workspace.current())?.tick()
  })
  void browser.alarms.get(NAME).then((alarm) => {
    if (!alarm) return browser.alarms.create(NAME, { periodInMinutes: 1 })
  })
}
