import type { TabLead } from '../../background/protocol'

/** How long a page that went on may still carry the title of the one before. */
export const OLD_TITLE_MS = 1500

/**
 * LinkedIn changes the address first and the title later. Until the title changes too, the name in it is most likely the last person's,
 * so nobody is guessed by it. Answers what to show, and whether to ask again when the time is up.
 */
export function oldTitles(now: () => number = Date.now): (found: TabLead) => { found: TabLead; isOld: boolean } {
  let last: { address: string; name: string | null } | null = null
  let doubted: { address: string; name: string; until: number } | null = null
  return (found) => {
    const profile = found.profile
    if (!profile || profile.leadId !== null) {
      last = profile ?? null
      doubted = null
      return { found, isOld: false }
    }
    const { address, name } = profile
    if (last && last.address !== address && last.name === name && name !== null) doubted = { address, name, until: now() + OLD_TITLE_MS }
    last = profile
    if (doubted?.address !== address || doubted.name !== name || now() >= doubted.until) return { found, isOld: false }
    const nobody = { leadId: null, confidence: null, profile: { ...profile, name: null, namesakes: [] } }
    return { found: nobody, isOld: true }
  }
}
