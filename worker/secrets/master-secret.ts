import { phrase } from '../language/phrase'

/** Shorter ones could be guessed from a stolen database. */
const FEWEST_CHARACTERS = 32

export const NO_MASTER_SECRET = phrase`This worker has no MASTER_SECRET of at least 32 characters to encrypt secrets with. Set it with “wrangler secret put MASTER_SECRET”.`

/** The worker's one secret, from which every key for secrets at rest is derived; null where none (or one too short) is set. */
export function masterSecret(env: { MASTER_SECRET?: string }): string | null {
  const secret = env.MASTER_SECRET?.trim() ?? ''
  return secret.length >= FEWEST_CHARACTERS ? secret : null
}
