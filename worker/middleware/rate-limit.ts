import { ApiError } from '../errors'
import { phrase } from '../language/phrase'

type Bucket = { tokens: number; at: number }

const buckets = new Map<string, Bucket>()
const MOST_BUCKETS = 50_000

/**
 * Token bucket per key and address, in this isolate's memory: addresses are used here and never stored (DESIGN §8).
 * Lets `perMinute` through, with a burst of a quarter minute. Throws too-many-requests with the seconds to wait.
 */
export function limitRate(keyId: string, address: string, perMinute: number, now = Date.now()): void {
  const id = `${keyId} ${address}`
  const most = Math.max(10, perMinute / 4)
  const bucket = buckets.get(id) ?? { tokens: most, at: now }
  bucket.tokens = Math.min(most, bucket.tokens + ((now - bucket.at) / 60_000) * perMinute)
  bucket.at = now
  if (buckets.size > MOST_BUCKETS) buckets.clear()
  buckets.set(id, bucket)
  if (bucket.tokens < 1) {
    const seconds = Math.max(1, Math.ceil(((1 - bucket.tokens) / perMinute) * 60))
    throw new ApiError('too-many-requests', phrase`Too many requests from one address. Please wait ${seconds} seconds.`, undefined, seconds)
  }
  bucket.tokens -= 1
}
