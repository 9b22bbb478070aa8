import { computed, signal } from '@preact/signals'
import type { PagedList } from './paged-list'
import type { Resource } from './resource'

/** A resource that is a whole list, as a paged list of one page. */
export function wholeList<T>(of: Resource<readonly T[]>): PagedList<T> {
  const { now, again } = of
  const never = signal(false)
  return {
    rows: computed(() => (now.value.state === 'ready' ? now.value.value : null)),
    failure: computed(() => (now.value.state === 'failed' ? now.value.message : null)),
    busy: computed(() => now.value.state === 'loading'),
    more: never,
    next: async () => {},
    again,
    change(replace) {
      if (now.value.state === 'ready') of.set(now.value.value.flatMap((row) => replace(row) ?? []))
    },
  }
}
