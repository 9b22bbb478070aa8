import type { Card } from '#shared/schema/lead'
import type { TestWorkspace } from './workspace'

/** A lead a member added. */
export async function newLead(ws: TestWorkspace, email: string, more: Record<string, unknown> = {}): Promise<Card> {
  const said = await ws.as('marketing', 'POST', '/v1/leads', { email, ...more })
  if (said.status !== 201) throw new Error(`no lead: ${said.status} ${JSON.stringify(said.body)}`)
  return said.body as Card
}
