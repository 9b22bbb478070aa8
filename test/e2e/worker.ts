import { type Ready, type StartOptions, WorkerProcess } from '../process/kit/worker-process.ts'

export type RunningWorker = Ready & {
  port: number
  state: string
  /** ends it and keeps its state, for `startWorker({ state, port })` */
  stop(): Promise<void>
  /** ends it and deletes its state */
  close(): Promise<void>
}

/** The real worker over a state folder of its own, as plain data that a journey may spread and pass on. */
export async function startWorker(options: Omit<StartOptions, 'bindings'> = {}): Promise<RunningWorker> {
  const worker = await WorkerProcess.start(options)
  return { ...worker.ready, port: worker.port, state: worker.state, stop: () => worker.stop(), close: () => worker.close() }
}
