import type { Card } from '#shared/schema/lead'
import type { Decision } from '../../extension/background/protocol'
import { decided, restored } from '../../extension/background/replica/decision-effect'
import { me, member } from '../extension/background/card-fixture'
import { ContractServer } from './contract-server.ts'

/** The contract server with the state table of DESIGN §5 behind its decisions, one step of undo included. */
export function decidingServer(): ContractServer {
  const before = new Map<string, Card>()
  const server = new ContractServer(me, (card, action, body) => {
    if (action === 'undo') return restored(before.get(card.id) ?? card, before.get(card.id) ?? card)
    before.set(card.id, card)
    const next = decided(card, { action, ...body } as Decision, member, server.now())
    if (!next) throw new Error(`the table refuses ${action}`)
    return next
  })
  return server
}
