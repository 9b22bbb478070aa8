import type { ComponentChildren } from 'preact'
import { locale } from '../../../ui/locale'
import { numberWords } from '../../../ui/number-words'
import { t } from '../../../ui/t'
import { Breakable } from './breakable'

export type Column<T> = {
  /** its head; empty where the rows' names need none */
  words: string
  cell: (row: T) => ComponentChildren
  /** `name` says what the row is about, to screen readers too; an `address` ends its lines between its parts */
  look?: 'name' | 'number' | 'mono' | 'soft' | 'bar' | 'address'
}

type Props<T> = {
  rows: readonly T[]
  keyOf: (row: T) => string
  /** false leaves one out */
  columns: readonly (Column<T> | false)[]
  /** rows that are over: shown, but faint */
  isPast?: (row: T) => boolean
  /** rows that belong to the one above */
  isSub?: (row: T) => boolean
  /** what can be done with a row, at its end */
  actions?: (row: T) => ComponentChildren
  /** what the table is about, above it: for figures */
  caption?: string
}

/** A plain table of few columns: every list of the dashboard that is not thousands of rows long. */
export function DataTable<T>({ rows, keyOf, columns, isPast, isSub, actions, caption }: Props<T>) {
  const shown = columns.filter((column) => column !== false)
  return (
    <div class="scroll-x">
      <table class={caption ? 'plain report-table' : 'plain'}>
        {caption && <caption>{caption}</caption>}
        <thead>
          <tr>
            {shown.map(({ words, look }) =>
              words === '' ? (
                <td key="" />
              ) : (
                <th key={words} scope="col" class={look === 'number' ? 'number' : undefined}>
                  {words}
                </th>
              ),
            )}
            {actions && (
              <th scope="col" class="tight">
                <span class="visually-hidden">{t('dash_actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} class={isPast?.(row) ? 'past' : isSub?.(row) ? 'sub-row' : undefined}>
              {shown.map(({ words, cell, look }) =>
                look === 'name' ? (
                  <th key={words} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={words} class={look === 'bar' ? 'funnel-cell' : look}>
                    {written(cell(row), look)}
                  </td>
                ),
              )}
              {actions && <td class="tight">{actions(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Addresses with the places they may break at, bare numbers as the reader writes them. */
function written(cell: ComponentChildren, look: Column<unknown>['look']): ComponentChildren {
  if (typeof cell === 'number') return numberWords(cell, locale())
  return typeof cell === 'string' && (look === 'address' || look === 'mono') ? <Breakable words={cell} /> : cell
}
