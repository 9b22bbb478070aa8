import type { Push } from '../../background/protocol'
import { onPush } from '../../background/sync/client'

/**
 * Calls `again` after pushes that may change what a view shows, at most once every `quietMs` however many arrive
 * (a sync brings hundreds). `ids` is null when everything may have changed. `hear` gets all other pushes, at once.
 */
export function onChanges(
  again: (ids: ReadonlySet<string> | null) => void,
  abort: AbortSignal,
  quietMs = 60,
  hear?: (push: Push) => void,
): void {
  let ids: Set<string> | null = new Set()
  let timer: ReturnType<typeof setTimeout> | null = null
  const flush = () => {
    timer = null
    const told = ids
    ids = new Set()
    again(told)
  }
  onPush((push) => {
    if (push.type !== 'changed' && push.type !== 'all') return hear?.(push)
    if (push.type === 'all') ids = null
    else if (ids) for (const id of push.ids) ids.add(id)
    timer ??= setTimeout(flush, quietMs)
  }, abort)
  abort.addEventListener('abort', () => timer !== null && clearTimeout(timer), { once: true })
}
