import { browser } from 'wxt/browser'
import { parsedUrl } from './parsed-url'

/**
 * What an administrator of the browser set (public/managed-schema.json; on Firefox a native manifest).
 * @returns the origin of the only worker this browser may join, or null when nobody set one
 */
export async function managedWorker(): Promise<string | null> {
  // without a policy some browsers answer nothing, others refuse
  const policy = (await browser.storage.managed?.get('workerUrl').catch(() => null)) as { workerUrl?: unknown } | null | undefined
  return typeof policy?.workerUrl === 'string' ? (parsedUrl(policy.workerUrl.trim())?.origin ?? null) : null
}
