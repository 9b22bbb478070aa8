/** How reports name where a lead came from: its first visit's channel, and the site or utm_source behind it. */
export function channelLabel(channel: string | null): string {
  if (channel === null) return 'No visit known'
  const words = channel.replace('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export const sourceLabel = (channel: string | null, source: string | null): string =>
  source === null ? channelLabel(channel) : `${channelLabel(channel)} · ${source}`
