import { isbot } from 'isbot'

/**
 * HTTP libraries are in isbot's list but are servers and data platforms forwarding a person's events, not crawlers:
 * a crawler that runs the snippet shows a browser's or its own name.
 */
const LIBRARIES = /^(node|undici|axios|got|curl|python|go-http|okhttp|java|ruby|php|guzzle|analytics-|postman|insomnia|deno|bun)/i

const known = new Map<string, boolean>()

/** Whether a user agent is an automated visitor (list: npm isbot). Answers are remembered: agents repeat. */
export function isAutomated(userAgent: string | undefined): boolean {
  if (!userAgent) return false
  let bot = known.get(userAgent)
  if (bot === undefined) {
    bot = isbot(userAgent) && !LIBRARIES.test(userAgent)
    if (known.size > 5000) known.clear()
    known.set(userAgent, bot)
  }
  return bot
}
