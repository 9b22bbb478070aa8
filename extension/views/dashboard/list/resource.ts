import { type ReadonlySignal, signal } from '@preact/signals'
import type { Outcome } from '../../../background/protocol'

/** `message` is a sentence for the person. */
export type Loaded<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; message: string }

export type Resource<T> = {
  now: ReadonlySignal<Loaded<T>>
  /** reads again; what is on screen stays until the answer is there */
  again(): Promise<void>
  /** shows this instead, after a write that answered the new thing */
  set(value: T): void
}

/** One thing of the API, read at once and on demand until `abort`. Answers of an older question are thrown away. */
export function resource<T>(load: () => Promise<Outcome<T>>, abort: AbortSignal): Resource<T> {
  const now = signal<Loaded<T>>({ state: 'loading' })
  let question = 0
  const again = async () => {
    const mine = ++question
    if (now.value.state === 'failed') now.value = { state: 'loading' }
    const answer = await load()
    if (mine !== question || abort.aborted) return
    if (answer.ok) now.value = { state: 'ready', value: answer.value }
    else now.value = { state: 'failed', message: answer.message }
  }
  void again()
  return {
    now,
    again,
    set(value) {
      question += 1
      now.value = { state: 'ready', value }
    },
  }
}
