import { signal } from '@preact/signals'
import type { DefinitionTerms } from '../../background/replica/definition-terms'
import { ask } from '../../background/sync/client'
import { useLive } from '../../ui/use-live'

/** What the rules of a card's definition are called; null until they are read, and where they cannot be. */
export function useTerms(version: number | undefined): DefinitionTerms | null {
  const terms = useLive(version, (abort) => {
    const read = signal<DefinitionTerms | null>(null)
    if (version !== undefined)
      void ask('terms', { version }).then((answer) => {
        if (answer.ok && !abort.aborted) read.value = answer.value
      })
    return read
  })
  return terms.value
}
