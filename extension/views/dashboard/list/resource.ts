import { type ReadonlySignal, signal } from '@preact/signals'
import type { Outcome } from '../../../background/protocol'

/** `message` is a sentence for the person. */
export type Loaded<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; message: string }

export type Resource<T> = {
  now: ReadonlySignal<Loaded<T>>
  /** reads again; what is on screen stays until the answer is there */
  again(): Promise<void>
  /** reads again for whoever only watches: without an answer what is on screen stays, and what somebody types in it */
  look(): Promise<void>
  /** shows this instead, after a write that answered the new thing */
  set(value: T): void
}

/** One thing of the API, read at once and on demand until `abort`. Answers of an older question are thrown away. */
export function resource<T>(load: () => Promise<Outcome<T>>, abort: AbortSignal): Resource<T> {
  const now = signal<Loaded<T>>({ state: 'loading' })
  let question = 0
  const read = async (isWatching: boolean) => {
    const mine = ++question
    if (now.value.state === 'failed') now.value = { state: 'loading' }
    const answer = await load()
    if (mine !== question || abort.aborted) return
    if (answer.ok) now.value = { state: 'ready', value: answer.value }
    else if (!isWatching || now.value.state !== 'ready') now.value = { state: 'failed', message: answer.message }
  }
  const again = () => read(false)
  void again()
  return {
    now,
    again,
    look: () => read(true),
    set(value) {
      question += 1
      now.value = { state: 'ready', value }
    },
  }
}
