import { browser } from 'wxt/browser'
import type { Touch } from '#shared/schema/handoff'

/** A touch a link logged by itself. `told`: somebody has said how it went. */
export type LinkTouch = { href: string; leadId: string; handoffId: string; channel: Touch['channel']; at: number; told: boolean }

const KEY = 'linkTouches'
const MOST = 100

/** Kept for the session only and out of reach of content scripts; survives the background being put to sleep. Oldest first. */
export async function linkTouches(): Promise<LinkTouch[]> {
  return ((await browser.storage.session.get(KEY))[KEY] as LinkTouch[] | undefined) ?? []
}

/** Notes a touch. How an earlier one on the same channel went can then no longer be told apart, so it is not asked any more. */
export async function noteLinkTouch(touch: LinkTouch): Promise<void> {
  const others = (await linkTouches()).map((one) => (isOf(one, touch.handoffId, touch.channel) ? { ...one, told: true } : one))
  await browser.storage.session.set({ [KEY]: [...others, touch].slice(-MOST) })
}

/** The latest touch of a lead of which nobody has said how it went. */
export async function untoldTouch(leadId: string): Promise<{ channel: Touch['channel']; at: number } | null> {
  const last = (await linkTouches()).findLast((one) => one.leadId === leadId)
  return last && !last.told ? { channel: last.channel, at: last.at } : null
}

export async function isUntold(handoffId: string, channel: string): Promise<boolean> {
  return (await linkTouches()).some((one) => isOf(one, handoffId, channel) && !one.told)
}

export async function tellTouch(handoffId: string, channel: string): Promise<void> {
  const touches = (await linkTouches()).map((one) => (isOf(one, handoffId, channel) ? { ...one, told: true } : one))
  await browser.storage.session.set({ [KEY]: touches })
}

export async function forgetLinkTouches(): Promise<void> {
  await browser.storage.session.remove(KEY)
}

const isOf = (one: LinkTouch, handoffId: string, channel: string): boolean => one.handoffId === handoffId && one.channel === channel
