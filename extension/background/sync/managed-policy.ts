import { browser } from 'wxt/browser'
import type { Member } from '#shared/schema/member'
import { parsedUrl } from '../tabs/parsed-url'

export type Scope = Member['scope']

/** From the most to the fewest leads; the place is what a replica is marked with. */
export const SCOPES: readonly Scope[] = ['all', 'team', 'own']

/**
 * What an administrator of the browser set (public/managed-schema.json; on Firefox a native manifest).
 * @returns the origin of the only worker this browser may join, or null when nobody set one
 */
export async function managedWorker(): Promise<string | null> {
  const workerUrl = await policy('workerUrl')
  return typeof workerUrl === 'string' ? (parsedUrl(workerUrl.trim())?.origin ?? null) : null
}

/** The most leads this browser may keep; it narrows what the member's own scope allows, never widens it. `all` when nobody set one. */
export async function managedScope(): Promise<Scope> {
  const scope = await policy('scope')
  return SCOPES.find((one) => one === scope) ?? 'all'
}

/** All of it as one text, to tell whether it changed. */
export const policyInForce = async (): Promise<string> => `${await managedScope()} ${await managedWorker()}`

/** Calls `again` when an administrator changes the policy while the background runs. */
export function followPolicy(again: () => void): void {
  browser.storage.onChanged.addListener((_changes: unknown, area: string) => {
    if (area === 'managed') again()
  })
}

/** Without a policy some browsers answer nothing, others refuse. */
async function policy(key: 'workerUrl' | 'scope'): Promise<unknown> {
  const values = (await browser.storage.managed?.get(key).catch(() => null)) as Record<string, unknown> | null | undefined
  return values?.[key]
}
