import type { ComponentProps } from 'preact'
import { DataTable } from './data-table'
import type { PagedList } from './paged-list'
import { ShownList } from './shown-list'

type Props<T> = {
  of: PagedList<T>
  empty: { title: string; text: string } | null
  textOf?: (row: T) => string
} & Omit<ComponentProps<typeof DataTable<T>>, 'rows'>

/** A paged list as a plain table. */
export function ListTable<T>({ of, empty, textOf, ...table }: Props<T>) {
  return (
    <ShownList of={of} empty={empty} textOf={textOf}>
      {(rows) => <DataTable {...table} rows={rows} />}
    </ShownList>
  )
}
