import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { EmptyState } from '../../../ui/empty-state'
import { LateSkeleton } from '../../../ui/late-skeleton'
import { t } from '../../../ui/t'
import { Failed } from './failed'
import { ListSearch } from './list-search'
import type { PagedList } from './paged-list'

/** A list this short is seen at one glance. */
const SEARCHED_FROM_ROWS = 10

type Props<T> = {
  of: PagedList<T>
  /** what to say when there is none at all; null says nothing */
  empty: { title: string; text: string } | null
  /** what a search looks in; without it there is none */
  textOf?: (row: T) => string
  children: (rows: readonly T[]) => ComponentChildren
}

/** A paged list: loading, refused, empty, its rows, a search among them, and a button for the next page. */
export function ShownList<T>({ of, empty, textOf, children }: Props<T>) {
  const [wanted, setWanted] = useState('')
  const isSearched = useRef(false)
  const rows = of.rows.value
  const failure = of.failure.value
  const more = of.more.value
  const busy = of.busy.value
  const words = wanted.trim().toLocaleLowerCase()
  // only what was read can be searched: the rest is read meanwhile
  useEffect(() => {
    if (words !== '' && more && !busy && !failure) void of.next()
  }, [words, more, busy, failure])
  if (rows === null) return failure ? <Failed message={failure} onRetry={() => void of.again()} /> : <LateSkeleton rows={6} />
  if (rows.length === 0) return empty && <EmptyState {...empty} />
  // a field that is typed in does not go when the last page turns out to be short
  isSearched.current ||= rows.length >= SEARCHED_FROM_ROWS || more
  const found = words && textOf ? rows.filter((row) => textOf(row).toLocaleLowerCase().includes(words)) : rows
  return (
    <>
      {textOf && isSearched.current && <ListSearch said={wanted} onSay={setWanted} />}
      {found.length > 0 ? children(found) : !busy && <p class="soft">{t('panel_found_none', wanted)}</p>}
      {failure && <Failed message={failure} onRetry={() => void of.next()} />}
      {more && !failure && (
        <button type="button" class="button more" disabled={busy} onClick={() => void of.next()}>
          {t('dash_more')}
        </button>
      )}
    </>
  )
}
