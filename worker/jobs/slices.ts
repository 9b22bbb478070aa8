import type { Env } from '../env'
import { runCommand } from '../hub-client'
import type { Job, JobKind } from '../store/jobs'
import { importJobSlice } from './import-job'

/** Does the next slice of a job. `wait`: the hub has enough to do; `more`: ask again, finished or not. */
export type Slice = (env: Env, workspace: string, job: Job) => Promise<'more' | 'wait'>

/** Every kind of job. */
export const SLICES: Record<JobKind, Slice> = {
  rescore: async (env, workspace) => ((await runCommand(env, workspace, 'rescoreSlice', {})).wait ? 'wait' : 'more'),
  import: importJobSlice,
}
