import type { Touch } from '#shared/schema/handoff'

/** Links that get in touch with somebody when they are pressed, and by what. Data: another kind or calendar is another line. */
export const CONTACT_LINKS: readonly { channel: Touch['channel']; starts: readonly string[] }[] = [
  { channel: 'mail', starts: ['mailto:'] },
  { channel: 'call', starts: ['tel:', 'callto:', 'sip:', 'sms:'] },
  {
    channel: 'meeting',
    starts: [
      'https://calendly.com/',
      'https://cal.com/',
      'https://app.cal.com/',
      'https://calendar.app.google/',
      'https://calendar.google.com/calendar/appointments/',
      'https://calendar.google.com/calendar/u/0/appointments/',
      'https://calendar.google.com/calendar/r/eventedit',
      'https://calendar.google.com/calendar/u/0/r/eventedit',
      'https://calendar.google.com/calendar/render?action=TEMPLATE',
      'https://www.google.com/calendar/event?action=TEMPLATE',
      'https://outlook.office365.com/owa/calendar/',
      'https://outlook.office365.com/book/',
      'https://outlook.office.com/book/',
      'https://outlook.office.com/bookwithme/',
      'https://outlook.office.com/calendar/deeplink/compose',
      'https://outlook.office.com/calendar/0/deeplink/compose',
      'https://outlook.live.com/calendar/0/deeplink/compose',
      'https://meetings.hubspot.com/',
      'https://meetings-eu1.hubspot.com/',
      'https://bookings.cloud.microsoft/',
      'https://savvycal.com/',
      'https://zcal.co/',
      'https://tidycal.com/',
      'https://koalendar.com/',
      'https://doodle.com/bp/',
      'https://www.picktime.com/',
      'https://youcanbook.me/',
      'https://oncehub.com/',
    ],
  },
]

/** The channel a link gets in touch by; null for any other link. */
export function channelOf(href: string): Touch['channel'] | null {
  return CONTACT_LINKS.find(({ starts }) => starts.some((start) => href.startsWith(start)))?.channel ?? null
}

/** What finds such a link in a page, as the source of a regular expression: the list itself stays here. */
export const CONTACT_PATTERN = `^(${CONTACT_LINKS.flatMap(({ starts }) => starts.map((start) => start.replace(/[.?]/g, '\\$&'))).join('|')})`
