import { addManyLeads } from './many-leads.ts'
import { type RunningWorker, startWorker } from './worker.ts'

/** A real worker, under workerd, with `leads` leads and `handoffs` hand-offs made after one of each that came by the API. */
export async function startManyLeadsWorker(leads: number, handoffs = 0): Promise<RunningWorker> {
  const worker = await startWorker()
  const headers = { authorization: `Bearer ${worker.tokens.marketing}`, 'content-type': 'application/json' }
  const post = async <T>(path: string, body: object): Promise<T> => {
    const answer = await fetch(worker.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (answer.status !== 201) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const { id } = await post<{ id: string }>('/v1/leads', { email: 'first@model.example', name: 'Model Lead', title: 'VP Sales' })
  if (handoffs > 0) await post('/v1/handoffs', { leadId: id, note: 'Met at the fair' })
  await worker.stop()
  addManyLeads(worker.state, worker.workspace, leads, handoffs)
  return { ...worker, ...(await startWorker({ state: worker.state, port: worker.port })), joinUrl: worker.joinUrl }
}
