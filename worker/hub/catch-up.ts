import { sealChannel } from '../secrets/channel-secrets'
import { saveChannel } from '../store/channels'
import { hasTimer } from '../store/timers'
import { hasMail, WEEKLY_VERDICT, weeklyVerdictTimer } from './alerts/weekly-verdict'
import type { Hub } from './hub'

/**
 * What an older version left undone, when a hub starts and when the watchdog knocks: secrets that are not encrypted yet, and a weekly mail
 * nobody set a time for. Done again it changes nothing.
 */
export async function catchUp(hub: Hub): Promise<void> {
  const statements: D1PreparedStatement[] = []
  const channels = await Promise.all(
    hub.channels.map(async (channel) => {
      if (channel.plain === null) return channel
      const sealed = await sealChannel(hub.env, hub.id, channel, channel.plain)
      if (sealed) statements.push(saveChannel(hub.db, hub.id, sealed))
      return sealed ?? channel
    }),
  )
  if (hasMail(hub) && !(await hasTimer(hub.db, hub.id, WEEKLY_VERDICT, hub.id))) statements.push(weeklyVerdictTimer(hub))
  if (statements.length === 0) return
  await hub.commit(statements)
  hub.channels = channels
}
