import { afterAll, beforeAll } from 'vitest'
import { Client } from './client.ts'
import { type Team, teamState } from './team-state.ts'
import { WorkerProcess } from './worker-process.ts'

export type TeamWorker = { team: Team; worker: WorkerProcess; client: Client }

/** A real worker over a team's workspace, and a client of it. Whoever starts it closes `worker`. */
export async function startTeamWorker(change?: Parameters<typeof teamState>[0]): Promise<TeamWorker> {
  const team = await teamState(change)
  const worker = await WorkerProcess.start({ state: team.state })
  return { team, worker, client: new Client(worker.url, worker.ready.writeKey) }
}

/** The same for all tests of the file that calls it: `started` is told before the first, and it ends after the last. */
export function withTeamWorker(started: (on: TeamWorker) => void): void {
  let worker: WorkerProcess | undefined
  beforeAll(async () => {
    const on = await startTeamWorker()
    worker = on.worker
    started(on)
  })
  afterAll(() => worker?.close())
}
