import { signal } from '@preact/signals'
import type { Member, MemberRef } from '#shared/schema/member'
import { ask } from '../../background/sync/client'
import { useLive } from '../../ui/use-live'

export type Reps = { state: 'loading' } | { state: 'ready'; reps: readonly MemberRef[] } | { state: 'failed'; message: string }

/** Everybody of sales who still has access, read from the worker when this is first drawn. Only the extension's own pages may ask. */
export function useReps(): Reps {
  const reps = useLive('reps', (abort) => {
    const read = signal<Reps>({ state: 'loading' })
    void ask('call', { method: 'GET', path: '/v1/members?limit=200' }).then((answer) => {
      if (abort.aborted) return
      if (!answer.ok) read.value = { state: 'failed', message: answer.message }
      else {
        const { members } = answer.value.body as { members: readonly Member[] }
        read.value = { state: 'ready', reps: members.filter((member) => member.active && member.role === 'sales') }
      }
    })
    return read
  })
  return reps.value
}
