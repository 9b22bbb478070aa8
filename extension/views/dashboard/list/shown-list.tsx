import type { ComponentChildren } from 'preact'
import { LateSkeleton } from '../../../ui/late-skeleton'
import { t } from '../../../ui/t'
import { Failed } from './failed'
import type { PagedList } from './paged-list'

type Props<T> = { of: PagedList<T>; empty: ComponentChildren; children: (rows: readonly T[]) => ComponentChildren }

/** A paged list: its rows, what to say when there are none, and a button for the next page. */
export function ShownList<T>({ of, empty, children }: Props<T>) {
  const rows = of.rows.value
  const failure = of.failure.value
  if (rows === null) return failure ? <Failed message={failure} onRetry={() => void of.again()} /> : <LateSkeleton rows={6} />
  if (rows.length === 0) return <>{empty}</>
  return (
    <>
      {children(rows)}
      {failure && <Failed message={failure} onRetry={() => void of.next()} />}
      {of.more.value && !failure && (
        <button type="button" class="button more" disabled={of.busy.value} onClick={() => void of.next()}>
          {t('dash_more')}
        </button>
      )}
    </>
  )
}
