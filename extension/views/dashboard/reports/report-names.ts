import type { MessageKey } from '../../../ui/message-key'
import { t } from '../../../ui/t'

/** A row of one owner; the empty key is nobody's. */
export function ownerName({ key, label }: { key: string; label: string }): string {
  return key === '' ? t('dash_nobody') : label
}

/** A channel leads came by, in the person's language; null: never seen on the site. */
export function sourceChannel(channel: string | null): string {
  if (channel === null) return t('came_unknown')
  return t(`came_${channel.replaceAll('-', '_')}` as MessageKey) || channel
}
