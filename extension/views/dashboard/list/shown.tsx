import type { ComponentChildren } from 'preact'
import { LateSkeleton } from '../../../ui/late-skeleton'
import { Failed } from './failed'
import type { Resource } from './resource'

/** A resource once it is there; before that grey rows (after 100 ms), or what went wrong. */
export function Shown<T>({ of, rows = 6, children }: { of: Resource<T>; rows?: number; children: (value: T) => ComponentChildren }) {
  const now = of.now.value
  if (now.state === 'loading') return <LateSkeleton rows={rows} />
  if (now.state === 'failed') return <Failed message={now.message} onRetry={() => void of.again()} />
  return <>{children(now.value)}</>
}
